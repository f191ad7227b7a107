import { expect, it } from 'vitest'
import { presets } from '../../presets/src/index.ts'
import { readingGrade } from '../src/reading-grade.ts'
import { textsOf } from '../src/texts-of.ts'

it('gives the grade of the formula', () => {
  expect(readingGrade('Cool dogs wear da sunglasses.')?.grade).toBeCloseTo(2.88, 2)
})

it('counts each text as a sentence of its own', () => {
  expect(readingGrade(['Good', 'Bad.', 'Was it? Yes.'])).toMatchObject({
    words: 5,
    sentences: 4,
    syllables: 5,
  })
})

it('leaves out numbers, signs and what is filled in later', () => {
  expect(readingGrade(['{company} 10 😀', '4 – 7', ''])).toBeUndefined()
  expect(readingGrade('We told {team} at 5.')).toMatchObject({ words: 3, sentences: 1 })
})

it('bears texts without an end', () => {
  expect(readingGrade('a '.repeat(50_000))?.words).toBe(50_000)
})

it.each(presets)('finds the preset $id at grade 6 or below', (preset) => {
  expect(readingGrade(textsOf(preset).map(({ text }) => text))?.grade).toBeLessThanOrEqual(6)
})
