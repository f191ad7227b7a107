import { expect, it } from 'vitest'
import { onceSubject } from '../src/reading/once-subject.ts'

it.each([
  ['order=A-1', 'this order'],
  ['order=A-1&part=confirm', 'this order'],
  ['table=1&shift=late', 'this table'],
  ['home-visit=a=b', 'this home visit'],
])('%s is about %s', (key, words) => {
  expect(onceSubject(key)).toBe(words)
})
