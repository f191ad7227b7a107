import { expect, it } from 'vitest'
import { example, open, rating } from '../src/example.ts'
import { pathsOf } from '../src/paths-of.ts'

it('adds the conditions of questions that must have been answered, and leaves out what does not parse', () => {
  const paths = pathsOf(
    example([
      { ...rating(), when: 'context.part' },
      { ...open, id: 'one', when: 'rating <= 2' },
      { ...open, id: 'two', when: 'one and rating' },
      { ...open, id: 'three', when: 'one or rating' },
      { ...open, id: 'four', when: 'rating <=' },
      { ...open, id: 'five' },
    ]),
  )
  const lengths = ['rating', 'one', 'two', 'three', 'four', 'five'].map((id) => paths.get(id)?.length)
  // `three` holds without either of the two, so it needs neither.
  expect(lengths).toEqual([1, 2, 3, 1, 0, 0])
})
