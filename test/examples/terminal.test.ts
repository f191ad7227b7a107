import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../browser/stage.ts'
import { exampleFolder } from './example-site.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Runs the example with these lines typed, and gives all that it has printed. */
function ask(endpoint: string, ...typed: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['ask.mjs'], {
    cwd: exampleFolder('terminal'),
    env: { ...process.env, EARSHOT_ENDPOINT: endpoint },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part))
  child.stdin.end(typed.map((line) => `${line}\n`).join(''))
  return new Promise((resolve) => child.on('close', () => resolve(text)))
}

test('a conversation in a terminal arrives, and what cannot be taken is asked again', async () => {
  const said = await ask(`${stage.collector.url}/v1/events`, 'nothing', '5', 'The smell of bread.')
  expect(said).toContain('How happy or unhappy are you with our service?')
  expect(said).toContain('That could not be taken.')
  expect(said.trimEnd()).toMatch(/\nSent$/)
  expect(stage.rows()).toMatchObject([
    {
      prompt: 'csat-5',
      state: 'submitted',
      data: { channel: 'terminal', answers: [{ value: 5 }, { value: 'The smell of bread.' }] },
    },
  ])
})

test('where nobody listens it says Not sent, and where somebody stops, nothing goes out', async () => {
  expect((await ask('http://127.0.0.1:1/v1/events', '5', '')).trimEnd()).toMatch(/\nNot sent$/)
  const before = stage.rows().length
  expect(await ask(`${stage.collector.url}/v1/events`, '5')).not.toContain('ent\n')
  expect(stage.rows()).toHaveLength(before)
})
