import { describe, expect, it } from 'vitest'
import { textCounts } from '../src/text-counts.ts'

const ofWords: Readonly<Record<number, string>> = {
  1: 'the time times asked we more here served',
  2: 'table tables wanted handled glasses wishes agreed people little outdoors',
  3: 'sunglasses restaurant outstanding satisfied',
}

describe('textCounts', () => {
  it('counts the example', () => {
    expect(textCounts('Cool dogs wear da sunglasses.')).toEqual({ words: 5, sentences: 1, syllables: 7 })
  })

  it('ends a sentence with a mark and a space, or with the text', () => {
    expect(textCounts('How was it? Fine! We had 3.5 hours.').sentences).toBe(3)
    expect(textCounts('How was it').sentences).toBe(1)
    expect(textCounts('Really?! … Yes.').sentences).toBe(2)
  })

  it('counts words with their hyphens and apostrophes once, and no numbers', () => {
    expect(textCounts("We don't check-in at 12.")).toMatchObject({ words: 4, syllables: 5 })
    expect(textCounts('Señor')).toMatchObject({ words: 1, syllables: 2 })
  })

  it('finds nothing in nothing', () => {
    expect(textCounts('')).toEqual({ words: 0, sentences: 0, syllables: 0 })
    expect(textCounts('12 … 7!')).toEqual({ words: 0, sentences: 0, syllables: 0 })
  })

  const words = Object.entries(ofWords).flatMap(([count, list]) =>
    list.split(' ').map((word) => [word, +count] as const),
  )
  it.each(words)('%s has %i', (word, count) => {
    expect(textCounts(word).syllables).toBe(count)
  })

  it('is quick on long nonsense', () => {
    const started = performance.now()
    textCounts('ae'.repeat(20_000))
    textCounts('. '.repeat(50_000))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
