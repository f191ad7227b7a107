import { expect, it } from 'vitest'
import { sentencesOf } from '../src/sentences-of.ts'

it('parts a text where a sentence ends', () => {
  expect(sentencesOf('No receipt? You can still tell us.')).toEqual(['No receipt?', 'You can still tell us.'])
  expect(sentencesOf('He said “Good.” Then he left …')).toHaveLength(2)
  expect(sentencesOf('It costs 2.50 a piece, e.g. by card.')).toHaveLength(1)
  expect(sentencesOf(' … ')).toEqual([])
})
