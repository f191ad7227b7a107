import { compares } from './compares.ts'
import { tokensOf } from './tokens-of.ts'

export { holds } from './holds.ts'
export { type ParsedCondition, parseCondition } from './parse-condition.ts'

/** A parsed condition. Kept as plain data so that other rooms can look at it. */
export type Condition =
  | { readonly type: 'value'; readonly value: string | number }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'list'; readonly items: readonly Condition[] }
  | { readonly type: 'not'; readonly of: Condition }
  | { readonly type: Operator; readonly left: Condition; readonly right: Condition }

/** What joins or compares in a condition. */
export type Operator = 'and' | 'or' | 'in' | 'has' | '~' | '=' | '!=' | '<' | '<=' | '>' | '>='

/** Gives the value of a name, or `undefined` where it was not answered or is not present. */
export type Lookup = (name: string) => unknown

/**
 * Tells whether the condition written in `text` holds. A bare name means "was answered" or "is present"; a comparison
 * with something missing is false, also `!=`. A number and a text that reads as a number are compared as numbers,
 * because context from attributes is always text; two texts as texts, so dates in ISO 8601 compare as dates. Of a list
 * it is enough that one item compares.
 *
 * It reads and evaluates at once, which is all that a page needs: `parseCondition` reads the same language for those who
 * write it.
 *
 * @throws TypeError where it does not parse, and says at which word: definitions are checked by `parsePrompt` before
 * they are used.
 */
export function conditionHolds(text: string, lookup: Lookup): boolean {
  const tokens = tokensOf(text)
  let at = 0
  const take = (word?: string): unknown => tokens[at]?.[0] === word && ++at
  const must = <T>(found: T | undefined): T => {
    if (!found) throw new TypeError(`conditionHolds: ${text} (word ${at + 1})`)
    return found
  }
  const operand = (): unknown => {
    const word = must(tokens[at]?.[2])
    at++
    // Its first character tells a name, a text in quotes and a number apart.
    return word >= 'A' ? lookup(word) : word < '(' ? word.slice(1, -1) : +word
  }
  const operands = (): readonly unknown[] => [operand(), ...(take(',') ? operands() : [])]
  const closed = <T>(inside: T): T => {
    must(take(')'))
    return inside
  }
  // What stands on the right is read in any case: a mistake there is told too.
  const either = (left = both()): boolean => (take('or') ? either(both() || left) : left)
  const both = (left = single()): boolean => (take('and') ? both(single() && left) : left)
  const single = (): boolean => {
    if (take('not')) return !single()
    if (take('(')) return closed(either())
    const left = operand()
    const operator = tokens[at]?.[1]
    if (operator) {
      at++
      return compares(operator, left, operand())
    }
    if (!take('in')) return left !== undefined
    must(take('('))
    return compares('in', left, closed(operands()))
  }
  const holds = either()
  must(take())
  return holds
}
