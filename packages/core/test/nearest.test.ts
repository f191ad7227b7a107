import { nearest } from '@earshot/core/nearest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const words = ['rating', 'choice', 'choices', 'text', 'contact', 'message', 'of']

describe('nearest', () => {
  test.each([
    ['an insertion', 'ratiing', 'rating'],
    ['a deletion', 'ratng', 'rating'],
    ['a substitution', 'rasing', 'rating'],
    ['a swap of neighbours', 'raitng', 'rating'],
    ['a swap at the end', 'tetx', 'text'],
    ['two edits in six letters', 'raxxng', 'rating'],
    ['another case', 'RATING', 'rating'],
    ['the nearer of two', 'choicee', 'choice'],
    ['the name itself', 'choices', 'choices'],
    ['one edit in two letters', 'og', 'of'],
  ])('%s: %s is %s', (_, given, expected) => {
    expect(nearest(given, words)).toBe(expected)
  })

  test.each([
    ['three edits in six letters', 'raxxxg'],
    ['two edits in five letters', 'texxx'],
    ['something else', 'dropdown'],
    ['nothing', ''],
  ])('%s: “%s” is nobody', (_, given) => {
    expect(nearest(given, words)).toBeUndefined()
  })

  test('the edge is one edit for each three letters, and one at the least', () => {
    expect(nearest('abcdef', ['abcdXY'])).toBe('abcdXY')
    expect(nearest('abcde', ['abcXY'])).toBeUndefined()
    expect(nearest('abcdefghi', ['abcdefXYZ'])).toBe('abcdefXYZ')
    expect(nearest('abcdefgh', ['abcdeXYZ'])).toBeUndefined()
    expect(nearest('a', ['b'])).toBe('b')
    expect(nearest('ab', ['cd'])).toBeUndefined()
  })

  test('of two that are equally near the first is taken', () => {
    expect(nearest('cat', ['car', 'cap'])).toBe('car')
    expect(nearest('cat', ['cap', 'car'])).toBe('cap')
  })

  test('nobody is known', () => {
    expect(nearest('rating', [])).toBeUndefined()
  })

  test('one edit of a word of at least three letters leads back to it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 3, maxLength: 20 })
    fc.assert(
      fc.property(
        letters,
        fc.nat(),
        fc.constantFrom('drop', 'double', 'change', 'swap'),
        (word, place, edit) => {
          const at = place % (word.length - 1)
          const [before, a = '', b = '', after] = [
            word.slice(0, at),
            word[at],
            word[at + 1],
            word.slice(at + 2),
          ]
          const middle = { drop: b, double: a + a + b, change: `_${b}`, swap: b + a }[edit]
          expect(nearest(before + middle + after, [word])).toBe(word)
        },
      ),
    )
  })

  test('long texts on both sides do not take long', () => {
    const begin = performance.now()
    expect(nearest('a'.repeat(1_000_000), words)).toBeUndefined()
    nearest('a'.repeat(15_000), ['b'.repeat(15_000)])
    expect(performance.now() - begin).toBeLessThan(1_000)
  })
})
