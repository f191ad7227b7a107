import { presets } from '@earshot/presets'
import { seededRandom } from '@earshot/scoring/seeded-random'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { read, signedIn, type TestApp, testApp } from './test-app.ts'
import { ran, said } from './test-events.ts'
import { senderOf } from './test-sender.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())

const prompts = new Map(presets.map((prompt) => [prompt.id, prompt]))
const handover = prompts.get('handover')
if (!handover) throw new Error('there is no handover')
const words = 'the cellar key was missing again'
const colleague = (
  index: number,
  answers: Readonly<Record<string, unknown>> = { got: 'no', missing: words },
) => said({ run: `inside-${index}`, prompt: handover, answers, context: { team: 'bar', place: 'one' } })

describe('what staff said of each other', () => {
  it('is given one by one by no list, no file, no page, no message and no live page', async () => {
    await senderOf(() => test).post([
      ...Array.from({ length: 9 }, (_, index) => colleague(index)),
      said({ run: 'out' }),
    ])
    await senderOf(() => test).post([ran('shown', { run: 'inside-20', prompt: handover })])
    const cookie = await signedIn(test.app)
    const page = async (path: string): Promise<string> =>
      (await test.app.request(path, { headers: { cookie } })).text()
    for (const path of [
      '/v1/responses',
      '/v1/responses?audience=internal',
      '/v1/responses?prompt=handover&state=submitted',
      '/v1/responses?limit=1',
      '/v1/responses.csv',
      '/v1/responses.ndjson?audience=internal&place=one',
      '/v1/conflicts',
      '/v1/cases',
      '/v1/summary?by=team',
      '/answers',
      '/answers/inside-3',
      '/',
    ]) {
      const text = await page(path)
      expect(text, path).not.toContain('cellar')
      expect(text, path).not.toMatch(/inside-\d/)
    }
    // What nine wrote is told as words alone.
    expect(await page('/comments?who=staff')).toContain('cellar')
    expect(await page('/comments?who=staff')).not.toMatch(/inside-\d|21 Nov|>bar</)
    expect(JSON.parse(await page('/v1/responses')).responses).toHaveLength(1)
    expect(test.heard.map(({ prompt }) => prompt)).toEqual(['how-did-we-do'])
  })

  it('is counted in figures that differ by no one to four people, whatever time is asked for and however often', async () => {
    const random = seededRandom(7)
    const pick = (count: number): number => Math.floor(random() * count)
    const begin = Date.parse('2026-08-01')
    const months = [0, 1, 2, 3, 4].map((month) => new Date(Date.UTC(2026, 7 + month, 1)).toISOString())
    const alive: number[] = []
    /** What every look told, by the months that were asked for. */
    const told = new Map<string, number[]>()
    for (let turn = 0; turn < 120; turn++) {
      const at = begin + (turn / 120) * (test.clock.now - begin)
      if (random() < 0.8) {
        alive.push(turn)
        const record = recordOf(colleague(turn, { got: random() < 0.5 ? 'no' : 'yes' }), prompts)
        await test.storage.store(
          [{ ...record, data: { ...record.data, context: { person: `p${turn}` } } } as never],
          at,
        )
      } else if (alive.length > 9 && random() < 0.2)
        await test.storage.erase([`inside-${alive.splice(pick(alive.length), 1)[0]}`], at)
      const [from, to] = [pick(5), pick(5)].sort()
      const filter = [
        `from=${months[from ?? 0]}&to=${months[to ?? 0]}`,
        '',
        `to=${new Date(at).toISOString()}`,
      ][turn % 3]
      const [found] = (await (await read(test.app, `/v1/summary?${filter}`)).json()).prompts
      expect([found?.groups, found?.funnel]).toEqual([undefined, undefined])
      const key = turn % 3 === 0 ? `${from}-${to}` : 'all'
      told.set(key, [...(told.get(key) ?? []), found?.figures?.responses ?? 0])
    }
    for (const [key, counts] of told)
      for (const [index, count] of counts.entries()) {
        const change = count - (counts[index - 1] ?? 0)
        expect(change === 0 || Math.abs(change) >= 5, `${key}: ${counts.join()}`).toBe(true)
      }
    expect(Math.max(...(told.get('all') ?? []))).toBeGreaterThan(40)
    for (const narrow of ['place=one', 'state=submitted', 'staff=kim', 'table=1'])
      expect((await (await read(test.app, `/v1/summary?${narrow}`)).json()).prompts).toEqual([
        expect.objectContaining({ hidden: 'Not shown, to protect the people who answered.' }),
      ])
  })
})
