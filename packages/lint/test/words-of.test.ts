import { expect, it } from 'vitest'
import { wordsOf } from '../src/words-of.ts'

it('gives words in small letters', () => {
  expect(wordsOf('We didn’t check-in {name} at 5, OK?')).toEqual(['we', "didn't", 'check-in', 'at', 'ok'])
})
