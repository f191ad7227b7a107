import type { Operator } from './condition.ts'

/**
 * Makes one part of a condition: of a `name` or a `value`, or of an operator and what stands on its sides. `not` has a
 * left side only, `in` a list on its right.
 */
export type Make<T> = (
  type: Operator | 'not' | 'name' | 'value',
  left: T | string | number,
  right?: T | readonly T[],
) => T

/** What was expected where a condition stops making sense. `undefined` is its end. */
export type Wanted = 'operand' | '(' | ')' | 'depth' | undefined

/** Conditions nest this deep at the most: far more than a person writes, far less than a call stack holds. */
export const maxDepth = 50

/**
 * One token. The groups: a number, a text, an operator, a name. The last but one takes runs such as `5s` whole, so that a
 * long one is not tried again at each of its characters.
 */
const token =
  /(-?\d+(?:\.\d+)?)(?![\w-])|'([^']*)'|(has(?![\w.-])|[<>!]?=|[<>~])|(?:and|or|not|in)(?![\w.-])|([A-Za-z_][\w-]*(?:\.[\w-]+)*)|[\w-]+|\S/gu

/** The tokens of a condition, in order. */
export const tokensOf = (text: string): readonly RegExpMatchArray[] => [...text.matchAll(token)]

/**
 * Reads a condition from the loosest binding (`or`) to the tightest, and makes of it what `make` makes. Where it does not
 * parse, `fail` is told the number of the token and what was expected there.
 */
export function readCondition<T>(
  text: string,
  make: Make<T>,
  fail: (at: number, wanted: Wanted) => never,
): T {
  const tokens = tokensOf(text)
  let at = 0
  let depth = 0
  const take = (word: string | undefined): boolean => tokens[at]?.[0] === word && !!++at
  const must = (word: Wanted): void => {
    if (!take(word)) fail(at, word)
  }
  const joined = (word: 'and' | 'or', part: () => T): T => {
    let left = part()
    while (take(word)) left = make(word, left, part())
    return left
  }
  const either = (): T => joined('or', () => joined('and', single))
  const deeper = (part: () => T): T => {
    if (depth++ >= maxDepth) fail(at, 'depth')
    const inner = part()
    depth--
    return inner
  }
  const operand = (): T => {
    const [, number, quoted, , name] = tokens[at] ?? []
    const made = name ? make('name', name) : make('value', quoted ?? (number ? +number : fail(at, 'operand')))
    at++
    return made
  }
  const single = (): T => {
    if (take('not')) return make('not', deeper(single))
    if (take('(')) {
      const inner = deeper(either)
      must(')')
      return inner
    }
    const left = operand()
    const operator = tokens[at]?.[3] as Operator | undefined // the group takes only these
    if (operator) {
      at++
      return make(operator, left, operand())
    }
    if (!take('in')) return left
    must('(')
    const items = [operand()]
    while (take(',')) items.push(operand())
    must(')')
    return make('in', left, items)
  }
  const condition = either()
  must(undefined)
  return condition
}
