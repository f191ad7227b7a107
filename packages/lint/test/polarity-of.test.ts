import { expect, it } from 'vitest'
import { type Polarity, polarityOf } from '../src/polarity-of.ts'
import { lukewarmWords, negativeWords, positiveWords } from '../src/words/polarity.ts'

const labels: readonly (readonly [string, Polarity | undefined])[] = [
  ['Very good', 'good'],
  ['Much better', 'good'],
  ['4 Outstanding', 'good'],
  ['Strongly disagree', 'bad'],
  ['Not good', 'bad'],
  ['Not at all satisfied', 'bad'],
  ['Not bad', undefined],
  ['In between', 'middle'],
  ['Neither agree nor disagree', 'middle'],
  ['As I expected', 'middle'],
  ['Fair', 'lukewarm'],
  ['OK', 'lukewarm'],
  ['Not OK', undefined],
  ['Good and bad', undefined],
  ['Often', undefined],
  ['Sehr gut', undefined],
  ['😍', undefined],
  ['', undefined],
]

it.each(labels)('%s: %s', (label, side) => {
  expect(polarityOf(label)).toBe(side)
})

it('has each word on one side only', () => {
  const all = [...positiveWords, ...negativeWords, ...lukewarmWords]
  expect(new Set(all).size).toBe(all.length)
})
