import { lookOf } from '@earshot/core/response-event'
import { asked } from '../ui/asked.ts'
import type { RareComponent } from './rare-port.ts'
import { scaleGroup } from './scale-group.tsx'

/** A rating as numbers, faces, stars or thumbs. A list of numbers would hide its upper end below the edge of a phone. */
export const looks: RareComponent<'rating'> = (ask) => {
  const { question, value, deeds, common } = ask
  const { id: name } = question
  const show = lookOf(question)
  return show === 'words'
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
