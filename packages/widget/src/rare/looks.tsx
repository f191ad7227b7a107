import { asked } from '../ui/asked.ts'
import type { RareComponent } from './rare-port.ts'
import { scaleGroup } from './scale-group.tsx'

/** A rating as faces, stars or thumbs, or as numbers although its scale is words. */
export const looks: RareComponent<'rating'> = (ask) => {
  const { question, value, deeds, common } = ask
  const { id: name, show = 'words', scale } = question
  return show === 'words' || (show === 'numbers' && !('length' in scale))
    ? common?.(ask)
    : scaleGroup({
        ask,
        name,
        question,
        show,
        value,
        choose: (point) => deeds.choose(name, point),
        named: asked,
      })
}
