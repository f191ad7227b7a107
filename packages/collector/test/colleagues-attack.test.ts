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
const dayMs = 86_400_000
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
      '/comments?who=staff',
    ]) {
      const text = await page(path)
      expect(text, path).not.toContain('cellar')
      expect(text, path).not.toMatch(/inside-\d/)
    }
    expect(JSON.parse(await page('/v1/responses')).responses).toHaveLength(1)
    expect(test.heard.map(({ prompt }) => prompt)).toEqual(['how-did-we-do'])
  })

  it('is counted in figures that differ by no one to four people, whatever time is asked for and however often', async () => {
    const random = seededRandom(7)
    const begin = Date.parse('2025-10-01')
    const quarters = [0, 1, 2, 3, 4].map((quarter) => Date.UTC(2025, 9 + 3 * quarter, 1))
    const times: number[] = []
    // Of the five quarters the second has four people, and the last is not over.
    for (const [quarter, count] of [7, 4, 5, 9, 8].entries())
      for (let one = 0; one < count; one++) {
        const from = quarters[quarter] ?? 0
        times.push(Math.floor(from + random() * ((quarters[quarter + 1] ?? test.clock.now) - from)))
      }
    for (const [index, at] of times.entries())
      await test.storage.store([recordOf(colleague(index, { got: index % 3 ? 'no' : 'yes' }), prompts)], at)
    const counts = new Set<number>()
    for (let turn = 0; turn < 150; turn++) {
      const [one, other] = [begin + random() * 450 * dayMs, begin + random() * 450 * dayMs].sort(
        (a, b) => a - b,
      )
      const edge = (time = 0): string => {
        const near = quarters[Math.floor(random() * 5)] ?? time
        return new Date(random() < 0.5 ? time : near).toISOString()
      }
      const filter = [`from=${edge(one)}&to=${edge(other)}`, `to=${edge(other)}`, `from=${edge(one)}`, ''][
        turn % 4
      ]
      const reply = await read(test.app, `/v1/summary?${filter}`)
      for (const { figures, groups, funnel } of (await reply.json()).prompts) {
        expect([groups, funnel]).toEqual([undefined, undefined])
        counts.add(figures?.responses ?? 0)
      }
    }
    // The quarters that are over and have five people, and what lies together of them without a gap that is asked for.
    expect([...counts].every((count) => [0, 5, 7, 9, 12, 14, 21].includes(count))).toBe(true)
    expect(counts.size).toBeGreaterThan(3)
    for (const narrow of ['place=one', 'state=submitted', 'staff=kim', 'table=1'])
      expect((await (await read(test.app, `/v1/summary?${narrow}`)).json()).prompts).toEqual(
        narrow.startsWith('staff') || narrow.startsWith('table')
          ? []
          : [expect.objectContaining({ hidden: 'Not shown, to protect the people who answered.' })],
      )
  })
})
