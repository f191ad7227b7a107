import { expect, it } from 'vitest'
import { isOneSided } from '../src/is-one-sided.ts'

it('knows the degrees of one quality', () => {
  expect(isOneSided(['Not at all polite', 'A little polite', 'Very polite'])).toBe(true)
  expect(isOneSided({ from: 0, to: 10, low: 'Not at all likely', high: 'Extremely likely' })).toBe(true)
})

it('does not believe a scale that hides its bad side', () => {
  expect(isOneSided(['Not satisfied', 'Satisfied', 'Very satisfied'])).toBe(false)
  expect(isOneSided(['Not at all good', 'Good', 'Great'])).toBe(false)
  expect(isOneSided(['Very bad', 'Bad', 'Good', 'Very good'])).toBe(false)
  expect(isOneSided(['Not at all', 'A little', 'Fully'])).toBe(false)
})
