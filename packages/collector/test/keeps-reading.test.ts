import { afterEach, beforeEach, expect, it } from 'vitest'
import { actOnCase } from '../src/cases/act-on-case.ts'
import { openCases } from '../src/cases/open-cases.ts'
import { type TestApp, testApp } from './test-app.ts'
import { visitorOf } from './test-visitor.ts'

const dayMs = 86_400_000
let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())
const { open, send } = visitorOf(() => test)
const rated = async (rating: string) =>
  /<p class="words"[^>]*>(.*?)<\/p>/.exec(
    (await send(await open('/ask/how-did-we-do'), { rating }, 'finish')).html,
  )?.[1]

it('says that every answer is read only while criticism is', async () => {
  expect(await rated('3')).toBe('Thank you. We read every answer.')
  await rated('1')
  const [opened] = await openCases(test.storage, test.clock.now)
  test.clock.now += 3 * dayMs - 60_000
  expect(await rated('3')).toBe('Thank you. We read every answer.')
  test.clock.now += 2 * 60_000
  expect(await rated('3')).toBe('Thank you.')
  expect(await rated('4')).toBe('Thank you. We will tell the team.')
  const deed = { type: 'read' } as const
  await actOnCase(test.storage, opened?.id ?? '', { at: test.clock.now, by: 'Kim', deed })
  test.clock.now += 2 * 60_000
  expect(await rated('3')).toBe('Thank you. We read every answer.')
})
