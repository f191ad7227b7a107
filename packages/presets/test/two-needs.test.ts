import { sixNeeds } from '@earshot/presets/six-needs'
import { twoNeeds } from '@earshot/presets/two-needs'
import { expect, test } from 'vitest'
import { walk } from './walk.ts'

test('every pair of the six has an equal part of what is drawn from', () => {
  const drawn = Array.from({ length: 600 }, (_, index) => twoNeeds(index / 600))
  expect(new Set(drawn).size).toBe(15)
  for (const pair of new Set(drawn)) expect(drawn.filter((item) => item === pair)).toHaveLength(40)
  // Each need stands in 5 of the 15 pairs.
  for (const need of '123456') expect(drawn.filter((pair) => pair.includes(need))).toHaveLength(200)
})

test('the form asks those two, and all six where nothing was drawn', () => {
  const asked = (needs: string): readonly string[] =>
    walk(sixNeeds, { rating: 3 }, { needs }).shown.filter((id) => /^n\d$/.test(id))
  expect(asked(twoNeeds(0))).toEqual(['n1', 'n2'])
  expect(asked('25')).toEqual(['n2', 'n5'])
  expect(asked(twoNeeds(0.9999))).toEqual(['n5', 'n6'])
  expect(walk(sixNeeds, { rating: 3 }).shown).toEqual(['rating', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'one'])
})

test.each([1, -0.1, Number.NaN])('%s is no random number', (random) => {
  expect(() => twoNeeds(random)).toThrow(RangeError)
  expect(() => twoNeeds(random)).toThrow(/^twoNeeds: /)
})
