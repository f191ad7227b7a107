import { readCondition } from './condition-grammar.ts'
import { globMatches } from './glob-matches.ts'

export { type ParsedCondition, parseCondition } from './parse-condition.ts'

/** A parsed condition. Kept as plain data so that other rooms can look at it. */
export type Condition =
  | { readonly type: 'value'; readonly value: string | number }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'list'; readonly items: readonly Condition[] }
  | { readonly type: 'not'; readonly of: Condition }
  | { readonly type: Operator; readonly left: Condition; readonly right: Condition }

export type Operator = 'and' | 'or' | 'in' | 'has' | '~' | '=' | '!=' | '<' | '<=' | '>' | '>='

/** Gives the value of a name, or `undefined` where it was not answered or is not present. */
export type Lookup = (name: string) => unknown

/**
 * Tells whether the condition written in `text` holds. A bare name means "was answered" or "is present"; a comparison
 * with something missing is false, also `!=`. A number and a text that reads as a number are compared as numbers,
 * because context from attributes is always text; two texts as texts, so dates in ISO 8601 compare as dates. Of a list
 * it is enough that one item compares.
 *
 * @throws TypeError where it does not parse, and says at which word: definitions are checked by `parsePrompt` before
 * they are used.
 */
export function conditionHolds(text: string, lookup: Lookup): boolean {
  const value = readCondition<unknown>(
    text,
    (type, left, right) =>
      type === 'name' ? lookup(`${left}`) : type === 'value' ? left : combined(type, left, right),
    (at) => {
      throw new TypeError(`conditionHolds: ${text} (word ${at + 1})`)
    },
  )
  return value !== undefined
}

/** Tells whether a parsed condition holds, as `conditionHolds` does. */
export function holds(condition: Condition, lookup: Lookup): boolean {
  return valueIn(condition, lookup) !== undefined
}

function valueIn(part: Condition, lookup: Lookup): unknown {
  switch (part.type) {
    case 'name':
      return lookup(part.name)
    case 'value':
      return part.value
    case 'list':
      return part.items.map((item) => valueIn(item, lookup))
    case 'not':
      return combined('not', valueIn(part.of, lookup))
    default:
      return combined(part.type, valueIn(part.left, lookup), valueIn(part.right, lookup))
  }
}

/** What an operator makes of its sides. What does not hold is `undefined`, like what is missing. */
function combined(operator: Operator | 'not', left: unknown, right?: unknown): unknown {
  if (operator === 'and') return left === undefined ? left : right
  if (operator === 'or') return left === undefined ? right : left
  const holds =
    operator === 'not'
      ? left === undefined
      : [left].flat().some((item) => [right].flat().some((other) => compare(operator, item, other)))
  return holds || undefined
}

/** `has` and `in` look for an equal item. NaN, a text that is no number, equals nothing and is on neither side. */
function compare(operator: Operator, left: unknown, right: unknown): boolean {
  if (left === undefined || left === null || right === undefined || right === null) return false
  if (operator === '~') return globMatches(`${right}`, `${left}`)
  const read = typeof left === 'number' || typeof right === 'number' ? numberOf : String
  const a = read(left)
  const b = read(right)
  return (a < b ? /<|!/ : a > b ? />|!/ : a === b ? /^[<>]?=|has|in/ : /!/).test(operator)
}

/** An empty text is no number, though JavaScript reads it as 0. */
function numberOf(value: unknown): number {
  return Number(`${value}`.trim() || Number.NaN)
}
