import { expect, it } from 'vitest'
import { countOf, grouped, many, percent } from '../src/results/say.ts'

it('writes large counts in groups, everywhere alike', () => {
  expect(grouped(1_204)).toBe('1,204')
  expect(many(3_000, 'answer')).toBe('3,000 answers')
  expect(countOf(1_500, 3_000)).toBe('1,500 of 3,000 (50 %, 48–52 %)')
  expect(countOf(3, 4)).toBe('3 of 4')
})

it('says 100 % of all alone, and 0 % of none', () => {
  expect([1, 0.999, 0.5, 0.001, 0].map(percent)).toEqual(['100 %', 'over 99 %', '50 %', 'under 1 %', '0 %'])
})
