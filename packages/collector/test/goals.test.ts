import { describe, expect, it } from 'vitest'
import { type Goals, readGoals, targetAt } from '../src/goals/goals.ts'
import { countResponses } from '../src/listening/count-responses.ts'
import { expectationBlock } from '../src/results/expectation-block.ts'
import { normalBlock } from '../src/results/normal-block.ts'
import { signedIn, testApp } from './test-app.ts'
import { prompts, times } from './test-responses.ts'

const dayMs = 86_400_000
const now = Date.parse('2026-11-20T12:00:00Z')
const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const none: Goals = { objective: '', targets: [] }

describe('what the house aims for', () => {
  it('F0-08 a target is a line from its day on, and weeks before a change keep the line of their time', () => {
    const first = readGoals(
      form({ objective: 'Nobody waits without knowing why.', critical: '15' }),
      none,
      now - 40 * dayMs,
    )
    const second =
      first && readGoals(form({ objective: first.objective, critical: '10' }), first, now - 10 * dayMs)
    if (!second) throw new Error('a target was refused')
    expect(second).toMatchObject({
      objective: 'Nobody waits without knowing why.',
      targets: [{ share: 0.15 }, { share: 0.1 }],
    })
    const days = new Map(
      [9, 8, 7, 3, 2, 1, 0].map((ago) => [
        Math.floor(now / dayMs) - 7 * ago,
        countResponses(
          [...times(4, { answers: { rating: 1 } }), ...times(36, { answers: { rating: 4 } })],
          prompts,
        ),
      ]),
    )
    const block = normalBlock(
      {
        days,
        stream: { prompt: 'how-did-we-do', alone: undefined },
        changes: [],
        now,
        shown: new Map(),
        aims: second,
      },
      prompts,
    )
    const [series, ...others] = block.series
    // A target begins no new limits: it says nothing of what is normal.
    expect(others).toEqual([])
    expect(series?.points.map(({ target }) => target)).toEqual([
      undefined,
      undefined,
      undefined,
      0.15,
      0.15,
      0.1,
      0.1,
    ])
    expect(block.verdict).toBe('normal')
  })

  it('F0-41 F2-05 those below and those who got more have a target each, and none of them is an alarm', () => {
    const aims = readGoals(form({ below: '10', exceeded: '25' }), none, 1)
    const said = (expect: number) => ({ of: 'perception-annual', answers: { view: 3, expect } })
    const digest = countResponses([...times(4, said(1)), ...times(4, said(3)), ...times(2, said(5))], prompts)
    const rows = expectationBlock(digest, { from: 0, to: dayMs }, prompts, aims)?.rows
    expect(rows?.map(({ label, target, count }) => [label, target, count])).toEqual([
      ['Below', 0.1, 4],
      ['As expected', undefined, 4],
      ['Better', 0.25, 2],
    ])
    expect(prompts.get('post-purchase')?.questions.find(({ id }) => id === 'extra')?.text).toBe(
      'What made it better than you expected?',
    )
    expect(aims && targetAt(aims, 'critical', dayMs)).toBeUndefined()
    expect(readGoals(form({ below: '101' }), none, 1)).toBeUndefined()
    expect(aims && readGoals(form({}), aims, 9)?.targets.at(-1)).toEqual({ figure: 'exceeded', from: 9 })
  })

  it('are written on a page, and shown on the first one', async () => {
    const test = testApp()
    const cookie = await signedIn(test.app)
    const send = (fields: Record<string, string>) =>
      test.app.request('/goals', { method: 'POST', headers: { cookie }, body: form(fields) })
    expect((await send({ objective: 'A <quiet> evening', critical: '12' })).status).toBe(303)
    expect((await send({ critical: 'many' })).status).toBe(422)
    const page = await (await test.app.request('/goals', { headers: { cookie } })).text()
    expect(page).toMatch(/A &lt;quiet&gt; evening[\s\S]*Critical answers: at most 12 %/)
    await test.close()
  })
})
