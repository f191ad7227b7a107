import { parseCondition } from '@earshot/core/condition'
import { expect, it } from 'vitest'
import { neededNames } from '../src/needed-names.ts'

const needed = (text: string): readonly string[] => {
  const parsed = parseCondition(text)
  if (parsed.status !== 'ok') throw new Error(text)
  return [...neededNames(parsed.condition)]
}

it.each<readonly [string, readonly string[]]>([
  ['a', ['a']],
  ['a = 1', ['a']],
  ['a != 1', ['a']],
  ["a in ('x', 'y')", ['a']],
  ['not a', []],
  ['not not a', ['a']],
  ['a and b', ['b', 'a']],
  ['a or b', []],
  ['a and (b or c)', ['a']],
  ['(a and b) or (a and c)', ['a']],
  ['not (a or b)', []],
  ['not (not a or b)', ['a']],
  ['not (not a and not b)', []],
  ['a = b', []],
])('%s needs %j', (text, names) => {
  expect([...needed(text)].sort()).toEqual([...names].sort())
})

it('takes a long chain without a stall', () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(' and ')
  expect(needed(chain)).toHaveLength(20_000)
})
