import { presets } from '@earshot/presets'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { read, type TestApp, testApp } from './test-app.ts'
import { marked, ran, said } from './test-events.ts'
import { prompts } from './test-responses.ts'
import { senderOf } from './test-sender.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())

const preset = (id: string) => presets.find((prompt) => prompt.id === id)
const summary = async (query = '') => {
  const reply = await read(test.app, `/v1/summary${query}`)
  expect(reply.status).toBe(200)
  return reply.json()
}
const rated = (rating: number, table: string, more = {}) =>
  said({ answers: { rating }, context: { table, order: `${table}-${rating}-${Math.random()}` }, ...more })

describe('GET /v1/summary', () => {
  it('gives counts, and shares with their intervals where at least five answered', async () => {
    const answers = [1, 2, 3, 4, 4].map((rating) => rated(rating, '12'))
    await senderOf(() => test).post([...answers, rated(1, '7'), rated(3, '7', { type: 'updated' }), marked()])
    const { by, prompts } = await summary()
    expect(by).toBeNull()
    expect(prompts).toHaveLength(1)
    expect(prompts[0]).toMatchObject({
      prompt: 'how-did-we-do',
      audience: 'external',
      title: 'How did we do?',
      question: 'How did we do today?',
    })
    expect(prompts[0].how).toEqual({
      from: new Date(test.clock.now).toISOString(),
      to: new Date(test.clock.now).toISOString(),
      versions: [answers[0]?.data.prompt.version],
      channels: ['web'],
      method: 'Intervals are 95 % (Wilson). Nothing is weighted.',
    })
    expect(prompts[0].figures).toMatchObject({
      responses: 7,
      finished: 6,
      unfinished: 1,
      leftOut: 1,
      answered: 7,
      criticism: { count: 3, of: 7 },
    })
    // Wilson 3 of 7, as any table has it.
    expect(prompts[0].figures.criticism.low).toBeCloseTo(0.1582, 4)
    expect(prompts[0].figures.criticism.high).toBeCloseTo(0.7495, 4)
    expect(prompts[0].figures.answers.map(({ label, count }: never) => [label, count])).toEqual([
      ['Outstanding', 2],
      ['Good', 2],
      ['Fair', 1],
      ['Poor', 2],
    ])
  })

  it('makes groups of any field of the context, and gives no share of fewer than five', async () => {
    const answers = [1, 2, 3, 4, 4].map((rating) => rated(rating, '12'))
    await senderOf(() => test).post([...answers, rated(1, '7'), said({ context: { order: 'x' } })])
    const [{ groups }] = (await summary('?by=table')).prompts
    expect(groups.map(({ value, answered }: never) => [value, answered])).toEqual([
      [null, 1],
      ['7', 1],
      ['12', 5],
    ])
    expect(groups[1].criticism).toEqual({ count: 1, of: 1, share: null, low: null, high: null })
    expect(groups[2].criticism).toMatchObject({ count: 2, of: 5, share: 0.4 })
  })

  it('narrows to what the address says, and tells what is no filter', async () => {
    await senderOf(() => test).post([rated(1, '12'), rated(4, '7')])
    expect((await summary('?table=7')).prompts[0].figures).toMatchObject({ responses: 1 })
    expect((await summary('?prompt=recommend')).prompts).toEqual([])
    expect((await summary('?to=2020-01-01')).prompts).toEqual([])
    for (const query of ['?tabel=7', '?limit=5', '?by=a%20b', '?from=soon'])
      expect((await read(test.app, `/v1/summary${query}`)).status).toBe(400)
  })

  it('tells who answers of those to whom it was shown', async () => {
    const runs = ['a', 'b', 'c', 'd', 'e', 'f'].map((run) => ran('shown', { run }))
    await senderOf(() => test).post([...runs, ran('dismissed', { run: 'f' }), said({ run: 'a' })])
    const [{ funnel }] = (await summary()).prompts
    expect(funnel).toMatchObject({
      shown: 6,
      dismissed: 1,
      answered: 1,
      finished: 1,
      rate: { count: 1, of: 6 },
    })
    // Nobody knows at which table a prompt was shown.
    expect((await summary('?table=12')).prompts[0]?.funnel).toBeUndefined()
  })

  it('gives the recommend score with its interval', async () => {
    const prompt = preset('recommend')
    const scores = [10, 10, 9, 8, 3, 9]
    await senderOf(() => test).post(
      scores.map((rating) => said({ ...(prompt && { prompt }), answers: { rating } })),
    )
    const [{ figures }] = (await summary()).prompts
    expect(figures.recommend.score).toBeCloseTo(0.5, 6)
    expect(figures.recommend.low).toBeLessThan(0.2)
  })

  it('tells nothing of fewer than five colleagues, nor of colleagues by group', async () => {
    const prompt = preset('staff-idea') ?? preset('handover')
    const inside = (place: string) =>
      said({ ...(prompt && { prompt }), answers: { kind: 'idea' }, context: { place } })
    await senderOf(() => test).post(['a', 'a', 'b', 'b'].map(inside))
    const hidden = 'Not shown, to protect the people who answered.'
    expect((await summary()).prompts[0]).toMatchObject({ audience: 'internal', hidden })
    expect((await summary()).prompts[0].figures).toBeUndefined()
    await senderOf(() => test).post([inside('a')])
    const [whole] = (await summary('?by=place')).prompts
    expect(whole.figures.responses).toBe(5)
    expect(whole.groups).toBeUndefined()
    expect((await summary('?place=a')).prompts[0]).toMatchObject({ hidden })
    // Whoever looks again would find the one who answered in between.
    for (const count of [5, 5, 5, 5, 10]) {
      await senderOf(() => test).post([inside('b')])
      expect((await summary()).prompts[0].figures.responses).toBe(count)
    }
    expect((await summary('?from=2026-11-01')).prompts[0].figures.responses).toBe(10)
    expect((await summary('?from=2026-11-02')).prompts[0]).toMatchObject({ hidden })
  })

  it('never adds who passed a kiosk, who had a receipt and who had none to those who were invited', async () => {
    const ways = [undefined, 'kiosk', 'receipt', 'no-receipt']
    const records = ways.flatMap((channel, index) =>
      Array.from({ length: index + 5 }, () => {
        const event = said({ answers: { rating: 4 } })
        return recordOf(channel ? { ...event, data: { ...event.data, channel } } : event, prompts)
      }),
    )
    await test.storage.store(records, test.clock.now)
    type Counted = { readonly responses: number }
    const found: { channel?: string; figures: Counted; groups: readonly Counted[] }[] = (
      await summary('?by=place')
    ).prompts
    expect(found.map(({ channel, figures }) => [channel, figures.responses])).toEqual([
      [undefined, 5],
      ['kiosk', 6],
      ['no-receipt', 8],
      ['receipt', 7],
    ])
    expect(found.map(({ groups }) => groups[0]?.responses)).toEqual([5, 6, 8, 7])
  })
})
