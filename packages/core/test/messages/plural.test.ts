import { plural } from '@earshot/core/messages/plural'
import { expect, test } from 'vitest'

const left = { one: '{count} left over', few: '{count} few', other: '{count} left' }

test('takes the form that the language has for the number', () => {
  expect(plural(left, 1, 'en')).toBe('1 left over')
  expect(plural(left, 2, 'en')).toBe('2 left')
  expect(plural(left, 3, 'pl')).toBe('3 few')
})

test('takes the common form where the language has another one that was not given', () => {
  expect(plural(left, 5, 'pl')).toBe('5 left')
})

test('takes one text for every number', () => {
  expect(plural('{count}', 7, 'ja')).toBe('7')
})

test('does not mind a tag that names no language', () => {
  expect(plural(left, 1, '!!')).toBe('1 left')
})
