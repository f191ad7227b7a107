import type { Condition, Operator } from './condition.ts'
import { tokensOf } from './tokens-of.ts'

/** What was expected where a condition stops making sense. `undefined` is its end. */
export type Wanted = 'operand' | '(' | ')' | 'depth' | undefined

/** Conditions nest this deep at the most: far more than a person writes, far less than a call stack holds. */
export const maxDepth = 50

/**
 * Reads a condition from the loosest binding (`or`) to the tightest. Where it does not parse, `fail` is told the number of
 * the token and what was expected there. Names come in the order in which they are written. `conditionHolds` reads the same language and evaluates it at once.
 */
export function readCondition(
  text: string,
  fail: (at: number, wanted: Wanted) => never,
): { readonly condition: Condition; readonly names: readonly string[] } {
  const tokens = tokensOf(text)
  const names: string[] = []
  let at = 0
  let depth = 0
  const take = (word: string | undefined): boolean => tokens[at]?.[0] === word && !!++at
  const must = (word: Wanted): void => {
    if (!take(word)) fail(at, word)
  }
  const joined = (type: 'and' | 'or', part: () => Condition): Condition => {
    let left = part()
    while (take(type)) left = { type, left, right: part() }
    return left
  }
  const either = (): Condition => joined('or', () => joined('and', single))
  const deeper = (part: () => Condition): Condition => {
    if (depth++ >= maxDepth) fail(at, 'depth')
    const inner = part()
    depth--
    return inner
  }
  const operand = (): Condition => {
    const [, , word = fail(at, 'operand')] = tokens[at] ?? []
    at++
    if (!/^[A-Z_]/i.test(word))
      return { type: 'value', value: word.startsWith("'") ? word.slice(1, -1) : Number(word) }
    names.push(word)
    return { type: 'name', name: word }
  }
  const single = (): Condition => {
    if (take('not')) return { type: 'not', of: deeper(single) }
    if (take('(')) {
      const inner = deeper(either)
      must(')')
      return inner
    }
    const left = operand()
    const type = tokens[at]?.[1] as Operator | undefined // the group takes only these
    if (type) {
      at++
      return { type, left, right: operand() }
    }
    if (!take('in')) return left
    must('(')
    const items = [operand()]
    while (take(',')) items.push(operand())
    must(')')
    return { type: 'in', left, right: { type: 'list', items } }
  }
  const condition = either()
  must(undefined)
  return { condition, names }
}
