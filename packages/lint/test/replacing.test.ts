import { expect, it } from 'vitest'
import { pointerTo, replacing } from '../src/replacing.ts'

it('writes a flaw’s path as a JSON Pointer', () => {
  expect(pointerTo('questions[12].rows[0].text')).toBe('/questions/12/rows/0/text')
  expect(replacing('title', 'Lunch')).toEqual([{ op: 'replace', path: '/title', value: 'Lunch' }])
})
