import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../src/commands/run-command.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-moving-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(text: string, ...words: readonly string[]) {
  const file = join(folder, 'given.json')
  await writeFile(file, text)
  const said: string[] = []
  const warned: string[] = []
  const code = await runCommand(['import', ...words, file], {
    environment: {},
    say: (line) => said.push(line),
    warn: (line) => warned.push(line),
    untilStopped: async () => {},
  })
  return { code, said, warned }
}

const question = { type: 'open', question: 'What could be better?' }

test('a list of surveys comes out as a configuration, and each loss as a line', async () => {
  const survey = { name: 'Lunch', type: 'popover', schedule: 'always', questions: [question] }
  const { code, said, warned } = await run(
    JSON.stringify({ results: [survey, { ...survey, linked_flag_key: 'beta' }] }),
    '--posthog',
  )
  expect(code).toBe(0)
  expect(JSON.parse(said.join('')).prompts).toMatchObject([
    { id: 'lunch', questions: [{ text: 'What could be better?' }] },
    { id: 'lunch-2' },
  ])
  expect(warned).toEqual([
    expect.stringMatching(/^Lunch: linked_flag_key: Feature flags are not known here/),
    expect.stringMatching(/^2 prompts\. .* earshot lint prompts\.json .* EARSHOT_PROMPTS=prompts\.json\.$/),
  ])
})

test('a file of the other tool, and one without a survey, are told for what they are', async () => {
  const formbricks = {
    name: 'Lunch',
    questions: [{ id: 'a', type: 'openText', headline: { default: 'Why?' } }],
  }
  expect(await run(JSON.stringify(formbricks), '--posthog')).toMatchObject({
    code: 2,
    said: [],
    warned: [expect.stringMatching(/is of another tool: earshot import --formbricks /)],
  })
  for (const text of ['{}', '[]', 'null', '{"results":[]}'])
    expect(await run(text, '--posthog')).toMatchObject({
      code: 2,
      said: [],
      warned: [expect.stringMatching(/has no survey in it\. It takes JSON/)],
    })
})

test('a file of another tool is told for what it is also where none was named', async () => {
  const survey = { name: 'Lunch', questions: [question] }
  for (const text of [JSON.stringify(survey), `\ufeff${JSON.stringify([survey], null, 2)}`])
    expect(await run(text)).toMatchObject({
      code: 2,
      said: [],
      warned: [expect.stringMatching(/has a survey of another tool: earshot import --posthog /)],
    })
})

test('a definition of Formbricks, as its API gives one', async () => {
  const { code, said } = await run(
    JSON.stringify({
      data: {
        name: 'Lunch',
        type: 'app',
        questions: [{ id: 'a', type: 'openText', headline: { default: 'Why?' } }],
      },
    }),
    '--formbricks',
  )
  expect(code).toBe(0)
  expect(JSON.parse(said.join('')).prompts).toMatchObject([{ id: 'lunch', questions: [{ text: 'Why?' }] }])
})

test('a definition that was saved with a byte order mark is read', async () => {
  const { code, said } = await run(
    `\ufeff${JSON.stringify({ name: 'Full', questions: [question] })}`,
    '--posthog',
  )
  expect(code).toBe(0)
  expect(JSON.parse(said.join('')).prompts).toHaveLength(1)
})

test('what no prompt can be made of is refused in words, and the rest comes along', async () => {
  const { code, said, warned } = await run(
    JSON.stringify([{ name: 'Empty' }, { name: 'Full', questions: [question] }]),
    '--posthog',
  )
  expect(code).toBe(1)
  expect(JSON.parse(said.join('')).prompts).toHaveLength(1)
  expect(warned.join('\n')).toContain('No prompt can be made of “Empty”: questions has 0 items')
})

test('what is no JSON, and two tools at once, are wrong use', async () => {
  expect(await run('{', '--posthog')).toMatchObject({
    code: 2,
    said: [],
    warned: [expect.stringContaining('is not JSON')],
  })
  expect(await run('{}', '--posthog', '--formbricks')).toMatchObject({ code: 2, said: [] })
})
