import type { Lookup } from './condition.ts'
import type { Conversation } from './conversation.ts'
import { own } from './own.ts'
import type { Context } from './prompt.ts'

/**
 * Gives what a name stands for: an answer by its question, a row of a matrix by `<question>.<row>`, and `context.*`.
 * A condition compares values (the default); a text has the words that were shown, where an answer has some.
 */
export function lookupIn(
  { answers, context }: Pick<Conversation, 'answers' | 'context'>,
  asShown = false,
): Lookup {
  return (name) => {
    const [first, ...rest] = name.split('.')
    const answer = answers.find((item) => item.question === first)
    if (!rest.length) return (asShown && answer?.label) || answer?.value
    // Values that are no objects have no entries, so nothing is found in them.
    return own((first === 'context' ? context : answer?.value) as Context, rest.join('.'))
  }
}
