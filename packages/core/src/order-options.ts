import { draw } from './hash.ts'
import type { Option, OptionOrder } from './question.ts'

/**
 * The options in the order in which they are shown: as given, or, where `order` is `random`, shuffled evenly
 * (Fisher and Yates) by the seed, with those named in `last` at the end in that order. The same seed gives the same order:
 * the seed is the run's id, which is the response's too, so a reader of a response can draw the order that was shown again
 * (`orderOptions(question, data.response)`), and no event needs to carry it.
 */
export function orderOptions(
  question: {
    readonly id: string
    readonly options: readonly Option[]
    readonly order?: OptionOrder
    readonly last?: readonly string[]
  },
  seed: string,
): readonly Option[] {
  if (question.order !== 'random') return question.options
  const last = [...new Set(question.last)]
  const shuffled = question.options.filter((option) => !last.includes(option.id))
  for (let index = shuffled.length - 1; index > 0; index--) {
    const other = Math.floor(draw(`${seed}/${question.id}/${index}`) * (index + 1))
    const kept = shuffled[index] as Option // both indexes are below the length
    shuffled[index] = shuffled[other] as Option
    shuffled[other] = kept
  }
  return [...shuffled, ...last.flatMap((id) => question.options.filter((option) => option.id === id))]
}
