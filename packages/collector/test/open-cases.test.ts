import { afterEach, beforeEach, expect, it } from 'vitest'
import { openCases } from '../src/cases/open-cases.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts } from './test-responses.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())

const store = (count: number, name: string, at: number) =>
  test.storage.store(
    Array.from({ length: count }, (_, index) => recordOf(said({ run: `${name}-${index}` }), prompts)),
    at,
  )

it('takes very many that came at once in turns, each once', async () => {
  await store(1_200, 'old', 5_000)
  expect(await openCases(test.storage, 9_000)).toHaveLength(1_000)
  expect(await openCases(test.storage, 9_000)).toHaveLength(200)
  expect(await openCases(test.storage, 9_000)).toEqual([])
  expect(await test.storage.listening.caseCounts(0)).toEqual({ new: 1_200 })
})

it('finds what was being stored while it looked, with an earlier time', async () => {
  await store(1, 'first', 100_000)
  expect(await openCases(test.storage, 100_000)).toHaveLength(1)
  await store(1, 'slow', 99_000)
  expect((await openCases(test.storage, 100_500)).map(({ id }) => id)).toEqual(['slow-0'])
})

it('opens one case for a response, whoever looks first', async () => {
  await store(20, 'a', 5_000)
  const opened = await Promise.all([1, 2, 3].map(() => openCases(test.storage, 9_000)))
  expect(opened.flat()).toHaveLength(20)
  expect(await test.storage.listening.caseCounts(0)).toEqual({ new: 20 })
})

it('keeps no id of a response once it has seen all, so that an erased one stands nowhere', async () => {
  await store(3, 'said', 5_000)
  await openCases(test.storage, 9_000)
  expect(await test.storage.setting('cases.until')).not.toContain('said')
  expect(await openCases(test.storage, 9_000)).toEqual([])
})
