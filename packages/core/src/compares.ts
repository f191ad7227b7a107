import { globMatches } from './glob-matches.ts'

/** Whether two values compare, or of lists any two of their items. With something missing nothing does. */
export function compares(operator: string, left: unknown, right: unknown): boolean {
  return [left].flat().some((item) => [right].flat().some((other) => compare(operator, item, other)))
}

/**
 * `has` and `in` look for an equal item. An answer of several fields compares with nothing. NaN, a text that is no number,
 * equals nothing and is on neither side.
 */
function compare(operator: string, left: unknown, right: unknown): boolean {
  const types = typeof left + typeof right
  // By letters that no other type has: `object`, null among them, and `undefined`; `number` below. Asking an object for a
  // text would run what somebody has sent in it.
  if (/[jd]/.test(types)) return false
  if (operator === '~') return globMatches(`${right}`, `${left}`)
  const read = /m/.test(types) ? numberOf : String
  const a = read(left)
  const b = read(right)
  return (a < b ? /[<!]/ : a > b ? /[>!]/ : a === b ? /^[<>]?=|has|in/ : /!/).test(operator)
}

/** An empty text is no number, though JavaScript reads it as 0; a dash is none either. */
const numberOf = (value: unknown): number => Number(`${value}`.trim() || '-')
