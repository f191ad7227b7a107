import { globMatches } from './glob-matches.ts'

/** Whether two values compare, or of lists any two of their items. With something missing nothing does. */
export function compares(operator: string, left: unknown, right: unknown): boolean {
  return [left].flat().some((item) => [right].flat().some((other) => compare(operator, item, other)))
}

/** `has` and `in` look for an equal item. NaN, a text that is no number, equals nothing and is on neither side. */
function compare(operator: string, left: unknown, right: unknown): boolean {
  if (left == null || right == null) return false
  if (operator === '~') return globMatches(textOf(right), textOf(left))
  const read = typeof left === 'number' || typeof right === 'number' ? numberOf : textOf
  const a = read(left)
  const b = read(right)
  return (a < b ? /[<!]/ : a > b ? /[>!]/ : a === b ? /^[<>]?=|has|in/ : /!/).test(operator)
}

/** An answer of several fields is no text. Asking it for one would run what somebody has sent under that name. */
const textOf = (value: unknown): string => (typeof value === 'object' ? '' : `${value}`)

/** An empty text is no number, though JavaScript reads it as 0; a dash is none either. */
const numberOf = (value: unknown): number => Number(textOf(value).trim() || '-')
