import { expect, it } from 'vitest'
import { mayBreakAtReset, resetWarning } from '../src/storage/sqlite-version.ts'

it.each([
  ['3.7.0', true],
  ['3.44.5', true],
  ['3.44.6', false],
  ['3.45.9', true],
  ['3.50.4', true],
  ['3.50.7', false],
  ['3.51.2', true],
  ['3.51.3', false],
  ['3.53.4', false],
  ['4.0.0', false],
])('C41 SQLite %s may break a file that two programs write to: %s', (version, expected) => {
  expect(mayBreakAtReset(version)).toBe(expected)
  expect(resetWarning(version)?.includes(`SQLite ${version}.`) ?? false).toBe(expected)
})

it('C41 says nothing of the SQLite that the tests run on, nor where none is known', () => {
  expect(resetWarning(process.versions.sqlite)).toBeUndefined()
  expect(resetWarning(undefined)).toBeUndefined()
})
