import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Prompt } from '@earshot/core/prompt'
import * as testing from '@earshot/core/testing'
import { describe, expect, test } from 'vitest'

const { createClock, createNetwork, createPerson } = testing

const lunch: Prompt = {
  id: 'lunch',
  title: 'Your lunch',
  questions: [
    {
      id: 'rating',
      type: 'rating',
      text: 'How was lunch?',
      required: true,
      scale: ['Poor', 'Fair', 'Good'],
    },
    { id: 'why', type: 'text', text: 'What happened?', when: 'rating <= 2' },
  ],
  thanks: [{ when: 'rating <= 2', text: 'Thank you for telling us.' }, { text: 'Thank you.' }],
  targeting: "page.path ~ '/order/*/thanks'",
  limits: { every: '30d', oncePer: 'order', afterDismissed: '10d', afterLater: '7d', afterIgnored: '1d' },
}
const thanksPage = '/order/A-1/thanks'
const types = (network: testing.FakeNetwork): readonly string[] => network.arrived().map(({ type }) => type)

describe('a person', () => {
  test('answers what is asked of them, and the same person is asked again 90 days later', () => {
    const anna = createPerson({ seed: 'anna' })
    expect(anna.goTo(thanksPage, { order: 'A-1' }).meet(lunch, { rating: 1, why: 'Cold.' })).toMatchObject({
      status: 'submitted',
      asked: ['rating', 'why'],
      thanks: 'Thank you for telling us.',
      event: {
        type: 'earshot.response.submitted',
        time: '2026-11-21T12:00:00.000Z',
        data: {
          page: { path: thanksPage },
          context: { order: 'A-1' },
          answers: [{ value: 1 }, { value: 'Cold.' }],
        },
      },
    })
    expect(anna.wait('90d').goTo('/order/A-2/thanks', { order: 'A-2' }).decide(lunch).ask).toBe(true)
  })

  test('is held back by what they did before, and told why', () => {
    const anna = createPerson().goTo(thanksPage, { order: 'A-1' })
    anna.meet(lunch, { rating: 3 })
    expect(anna.wait('20d').meet(lunch, { rating: 3 })).toEqual({
      status: 'held',
      because: [
        { rule: 'oncePer', input: 'order=A-1', passes: false },
        { rule: 'every', input: '30d', passes: false },
      ],
    })
    expect(anna.goTo(thanksPage).explain(lunch).nextAt).toBe(Date.parse('2026-12-21T12:00:00Z'))
    expect(anna.forget().decide(lunch).ask).toBe(true)
  })

  test.each([
    ['closed', 'afterDismissed', '10d'],
    ['later', 'afterLater', '7d'],
    ['ignored', 'afterIgnored', '1d'],
    ['expired', 'afterIgnored', '1d'],
  ] as const)('may also have it %s', (reaction, rule, wait) => {
    const anna = createPerson({ restMs: 0 }).goTo(thanksPage)
    expect(anna.meet(lunch, reaction)).toEqual({ status: reaction })
    expect(anna.decide(lunch).because.map((verdict) => verdict.rule)).toEqual([rule])
    expect(anna.wait(wait).decide(lunch).ask).toBe(true)
  })

  test('who never wants to be asked again is not', () => {
    const anna = createPerson().goTo(thanksPage)
    expect(anna.meet(lunch, 'never')).toEqual({ status: 'never' })
    expect(anna.wait('9999d').decide(lunch).ask).toBe(false)
    expect(anna.decide(lunch, 'person').ask).toBe(true)
  })

  test('answers none of it: that is a close', () => {
    const free = {
      ...lunch,
      questions: lunch.questions.map((question) => ({ ...question, required: false })),
    }
    const anna = createPerson().goTo(thanksPage)
    expect(anna.meet(free, {})).toEqual({ status: 'closed' })
    expect(types(anna.network)).toEqual(['earshot.prompt.shown', 'earshot.prompt.dismissed'])
  })

  test('is stuck where an answer is needed or not taken', () => {
    const anna = createPerson({ restMs: 0 }).goTo(thanksPage)
    expect(anna.meet(lunch, {}, 'person')).toEqual({
      status: 'stuck',
      question: 'rating',
      problem: 'required',
    })
    expect(anna.meet(lunch, { rating: 9 }, 'person')).toMatchObject({ status: 'stuck', question: 'rating' })
  })

  test('has a browser that keeps plain data, and counts only what opened itself', () => {
    const anna = createPerson().goTo(thanksPage, { order: 'A-1', shift: 'noon' })
    const at = anna.clock.now()
    anna.meet(lunch, 'ignored', 'person')
    expect(anna.history()).toEqual({})
    anna.meet(lunch, 'ignored')
    expect(anna.history()).toEqual({
      openedAt: at,
      openings: [{ at, shift: 'noon' }],
      prompts: { lunch: { ignoredAt: at } },
    })
  })

  test('begins a new visit after 30 minutes without a page', () => {
    const visit = (count: number): Prompt => ({ ...lunch, targeting: `visit.count = ${count}` })
    const anna = createPerson()
    expect(anna.decide(visit(1)).ask).toBe(true)
    expect(anna.wait('29m').goTo('/').decide(visit(1)).ask).toBe(true)
    expect(anna.wait('29m').goTo('/').decide(visit(1)).ask).toBe(true)
    expect(anna.wait('30m').goTo('/').decide(visit(2)).ask).toBe(true)
  })

  test('stands in the situation that was given', () => {
    const place = { timeZone: 'Europe/Berlin', quiet: ['22:00-07:00'] }
    const anna = createPerson({
      now: '2026-11-21T22:00:00Z',
      place,
      device: { type: 'phone' },
      language: 'de',
    })
    const here = { ...lunch, targeting: "device.type = 'phone' and visitor.language = 'de'" }
    expect(anna.decide(here).because.map(({ rule }) => rule)).toEqual(['quiet'])
    expect(anna.wait('8h').decide(here).ask).toBe(true)
    expect(anna.goTo({ path: '/', cardFields: true }).decide(here, 'person').ask).toBe(false)
  })

  test('draws by seed: a share of 30 % is that of a crowd, and the same for each', () => {
    const some = { ...lunch, targeting: "page.path = '/'", limits: { share: 0.3 } }
    const asked = Array.from(
      { length: 2_000 },
      (_, index) => createPerson({ seed: `p${index}` }).decide(some).ask,
    )
    expect(Math.abs(asked.filter(Boolean).length - 600)).toBeLessThan(3 * Math.sqrt(2_000 * 0.3 * 0.7))
    expect(createPerson({ seed: 'p7' }).wait('400d').decide(some).ask).toBe(asked[7])
  })
})

describe('a network', () => {
  test('brings each event once, in order', async () => {
    const anna = createPerson().goTo(thanksPage)
    anna.meet(lunch, { rating: 1, why: 'Cold.' })
    expect(types(anna.network)).toEqual([
      'earshot.prompt.shown',
      'earshot.response.updated',
      'earshot.response.submitted',
    ])
    const [shown] = anna.network.arrived()
    const ids = shown ? [shown.id] : []
    expect(await anna.network.transport.send(shown ? [shown] : [])).toEqual({
      status: 'delivered',
      receipt: { accepted: [], duplicate: ids, rejected: [] },
    })
    expect(anna.network.arrived()).toHaveLength(3)
  })

  test('meets batches with what it was told to', async () => {
    const network = createNetwork()
    const anna = createPerson({ network }).goTo(thanksPage)
    const { transport } = network
    network.meet('retryable')
    anna.meet(lunch, { rating: 3 })
    expect(network.arrived()).toEqual([])
    expect(await transport.send([])).toEqual({ status: 'retryable', reason: 'offline' })
    expect(await transport.flush(0)).toBe(false)
    network.meet('rejected')
    expect(await transport.send([])).toMatchObject({ status: 'rejected', code: 'refused' })
    network.meet('unconfirmed')
    expect(await transport.send([])).toEqual({ status: 'unconfirmed' })
    network.meet('delivered')
    expect(await transport.send([])).toEqual({
      status: 'delivered',
      receipt: { accepted: [], duplicate: [], rejected: [] },
    })
    expect(await transport.flush(0)).toBe(true)
  })
})

describe('a clock', () => {
  test('stands still, goes on when told, and refuses what is no time', () => {
    const clock = createClock('2026-11-21T12:00:00+01:00')
    expect(clock.now()).toBe(Date.UTC(2026, 10, 21, 11))
    clock.advance('1.5s')
    expect(clock.now()).toBe(Date.UTC(2026, 10, 21, 11) + 1_500)
    expect(() => createClock('noon')).toThrow(
      new TypeError('createClock: “noon” is no time. Write 2026-11-21T12:00:00Z.'),
    )
    expect(() => clock.advance('soon')).toThrow(
      new TypeError('advance: “soon” is no duration. Write 90d or 5s.'),
    )
  })
})

test('the example of the README runs, and prints what its comments say', () => {
  const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8')
  const code = /```js\n(import \{ createPerson \}[\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const printed: string[] = []
  const log = (...values: readonly unknown[]): void => {
    printed.push(values.map((value) => JSON.stringify(value)).join(' '))
  }
  const body = code.replace(/^import .*$/m, '')
  const { targeting: _, ...anywhere } = lunch
  new Function('createPerson', 'lunch', 'console', `'use strict'\n${body}`)(createPerson, anywhere, { log })
  expect(printed).toEqual([...code.matchAll(/^console\.log\(.*\) \/\/ (.*)$/gm)].map((match) => match[1]))
  expect(printed).toHaveLength(4)
})
