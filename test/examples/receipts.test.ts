import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parsePrompt } from '@earshot/core/parse-prompt'
import { isIso7064 } from '@earshot/scoring/is-iso7064'
import { iso7064Character } from '@earshot/scoring/iso7064-character'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../browser/stage.ts'
import { exampleFolder } from './example-site.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

function run(file: string, args: readonly string[] = [], input = ''): string {
  const done = spawnSync(process.execPath, [join(exampleFolder('receipts'), file), ...args], {
    input,
    encoding: 'utf8',
  })
  expect(done.stderr).toBe('')
  return done.stdout
}

const codeOf = (payload: string): string => payload + iso7064Character(payload)

test('a receipt has a code that shows a visit, and a wrong letter in it is noticed', () => {
  const foot = run('receipt.mjs', ['L', codeOf('ABCD23457')])
  const [, code = ''] = /\?code=(\w+)/.exec(foot) ?? []
  expect(isIso7064(code)).toBe(true)
  expect(isIso7064(code.replace('7', '8'))).toBe(false)
  expect(foot).toContain(`Code: ${code.slice(0, 4)}-`)
  expect(foot).toContain('No purchase needed.')
})

test('the definition asks about the draw, and can be asked', () => {
  const { prompts } = JSON.parse(run('prompts.mjs'))
  const parsed = parsePrompt(prompts[0])
  expect(parsed).toMatchObject({ status: 'ok', prompt: { id: 'receipt-entry' } })
  expect(prompts[0].questions.at(-1)).toMatchObject({ id: 'draw' })
})

test('the same numbers draw the same winners, out of who said yes with a real code', async () => {
  const codes = ['L2', 'L3', 'L4', 'L5', 'L6'].map((visit) => codeOf(`${visit}20261122`))
  const response = (code: string | undefined, draw: string, spelt = code) =>
    JSON.stringify({
      answers: [
        { question: 'code', value: spelt },
        { question: 'draw', value: draw },
      ],
    })
  const lines = [
    ...codes.map((code) => response(code, code === codes[4] ? 'no' : 'yes')),
    // The same person a second time, with hyphens; and a code that is none.
    response(codes[0], 'yes', codes[0]?.replace(/(.{4})(?=.)/g, '$1-').toLowerCase()),
    response('L620261122', 'yes'),
  ]
  const draw = (order: readonly string[]): string =>
    run('draw.mjs', ['2', '2,5,8,10,12', '9,18,26'], order.join('\n'))
  const said = draw(lines)
  expect(said).toMatch(/^4 entries, key 2\.5\.8\.10\.12\.\/9\.18\.26\.\/\n/)
  expect(draw([...lines].reverse())).toBe(said)
  const winners = said.trim().split('\n').slice(1)
  expect(winners).toHaveLength(2)
  for (const winner of winners) expect(codes.slice(0, 4)).toContain(winner.split('  ')[1])
})

test('the address on the receipt asks, with the code as context', async () => {
  const [, address = ''] = /https:\/\/listen\.example(\S+)/.exec(run('receipt.mjs', ['L', codeOf('7')])) ?? []
  const page = await (await fetch(stage.collector.url + address)).text()
  expect(page).toContain('How did we do today?')
  expect(stage.rows()).toEqual([])
})
