import { asked } from '../ui/asked.ts'
import { h } from '../ui/render.ts'
import type { RareComponent } from './rare-port.ts'
import { scaleGroup } from './scale-group.tsx'

/** Several things on one scale: a group of radios for each, named by its own words. */
export const matrix: RareComponent<'matrix'> = (ask) => {
  const { question, keep } = ask
  const value = (ask.value ?? {}) as Readonly<Record<string, number | null>> // only this question writes this draft
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is named by its legend, and the question stands outside
    <div class="matrix" role="group" {...asked}>
      {question.rows.map(({ id, text }) => (
        <div>
          <h3 id={`row-${id}`}>{text}</h3>
          {scaleGroup({
            ask,
            name: `${question.id}.${id}`,
            question,
            show: 'length' in question.scale ? 'words' : 'numbers',
            value: value[id],
            choose: (point) => keep({ value: { ...value, [id]: point } }),
            named: { 'aria-labelledby': `row-${id}` },
          })}
        </div>
      ))}
    </div>
  )
}
