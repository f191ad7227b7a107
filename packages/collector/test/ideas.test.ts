import { afterEach, beforeEach, expect, it } from 'vitest'
import { easierWords } from '../src/ideas/easier.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { unescaped } from './page-form.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts, stored } from './test-responses.ts'

const dayMs = 86_400_000
let test: TestApp
let cookie: string
beforeEach(async () => {
  test = testApp()
  cookie = await signedIn(test.app)
})
afterEach(() => test.close())

const open = async (path = '/actions') =>
  unescaped(
    (await (await test.app.request(path, { headers: { cookie } })).text())
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' '),
  )
const act = (fields: Record<string, string>) =>
  test.app.request('/actions', { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) })
const store = (
  run: string,
  of: string,
  answers: Record<string, unknown>,
  context = {},
  at = test.clock.now,
) => {
  const prompt = prompts.get(of)
  if (!prompt) throw new Error(`there is no ${of}`)
  return test.storage.store([recordOf(said({ run, prompt, answers, context }), prompts)], at)
}

it('F3-10 an idea has an answer by its day, or is late; the answer is an action, or why not', async () => {
  await store('a', 'staff-idea', { kind: 'idea', text: 'A second till.' }, { due: '2026-11-19' })
  await store('b', 'staff-idea', { kind: 'obstacle', text: 'The door sticks.' })
  await store('c', 'staff-idea', { kind: 'thanks', text: 'Thanks to all.' })
  const first = await open()
  expect(first).toContain('Ideas of the team, without an answer 2')
  expect(first).toContain('Late: an answer was due by 19 Nov A second till.')
  expect(first).toContain('Answer by 5 Dec The door sticks.')
  expect(first).not.toContain('Thanks to all.')
  expect((await act({ do: 'decline', idea: 'b', told: ' ' })).status).toBe(422)
  await act({ do: 'decline', idea: 'b', told: 'The landlord mends it in spring.' })
  expect(await open('/actions?idea=a')).toContain('What will you do? A second till.')
  await act({ words: 'A second till', owner: 'Rosa', due: '2026-12-01', idea: 'a' })
  const after = await open()
  expect(after).not.toContain('without an answer')
  expect(after).toContain('By 1 Dec A second till Rosa')
  expect(after).toContain('The landlord mends it in spring.')
})

it('F4-23 what would make the job easier feeds the actions, from five people on and in no order of time', async () => {
  const wrote = (one: string) => stored({ of: 'manager-support', answers: { easier: 2, one } })
  const words = ['Quieter phones.', 'A stool, says Mrs Miller.', 'More light.', 'Longer breaks.']
  expect(easierWords(words.map(wrote))).toEqual([])
  expect(easierWords([...words, 'Zips that close.'].map(wrote)).map(({ words }) => words)).toEqual([
    'A stool, says Mrs [name].',
    'Longer breaks.',
    'More light.',
    'Quieter phones.',
    'Zips that close.',
  ])
  expect(easierWords([...words, 'More light.'].map(wrote))).toContainEqual({ words: 'More light.', count: 2 })
  const answers = (index: number) => ({ easier: 2, one: `Thing ${index}` })
  const before = test.clock.now - 60 * dayMs
  for (let index = 0; index < 5; index += 1)
    await store(`m${index}`, 'manager-support', answers(index), {}, before)
  const html = await (await test.app.request('/actions', { headers: { cookie } })).text()
  expect(html).toContain('href="/actions?words=Thing+3#new"')
  // Of four more nothing is told.
  for (let index = 5; index < 9; index += 1) await store(`m${index}`, 'manager-support', answers(index))
  expect(await open()).not.toContain('Thing 7')
  await store('m9', 'manager-support', answers(9))
  expect(await open()).toContain('Thing 7')
})
