import { expect, it } from 'vitest'
import { sentencesOf } from '../src/sentences-of.ts'
import { spelled } from '../src/spelled.ts'
import { wordsOf } from '../src/words-of.ts'

it('parts a text where a sentence ends', () => {
  expect(sentencesOf('No receipt? You can still tell us.')).toEqual(['No receipt?', 'You can still tell us.'])
  expect(sentencesOf('He said “Good.” Then he left …')).toHaveLength(2)
  expect(sentencesOf('It costs 2.50 a piece, e.g. by card.')).toHaveLength(1)
  expect(sentencesOf(' … ')).toEqual([])
})

it('gives words in small letters', () => {
  expect(wordsOf('We didn’t check-in {name} at 5, OK?')).toEqual(['we', "didn't", 'check-in', 'at', 'ok'])
})

it('spells a text out for a pattern', () => {
  const text = 'a.b*c[1]{2}(x)|^$+?\\/-'
  expect(new RegExp(`^${spelled(text)}$`, 'u').test(text)).toBe(true)
})
