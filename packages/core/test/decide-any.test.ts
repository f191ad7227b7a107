import { choose } from '@earshot/core/choose'
import { decide, type Situation } from '@earshot/core/decide'
import { explain } from '@earshot/core/explain'
import { type Happening, type History, remember } from '@earshot/core/history'
import type { Limits, Prompt } from '@earshot/core/prompt'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, limited, now } from './decisions.ts'
import { deepFreeze, throughJson } from './prompts.ts'

const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined })
const time = fc.integer({ min: now - 60 * day, max: now + 2 * day })
const duration = fc.constantFrom('0s', '500ms', '4h', '1d', '30d')
const context = fc.dictionary(fc.constantFrom('order', 'table', 'shift', 'person'), fc.constantFrom('1', '2'))

/** Only what was drawn: a field that may be left out is left out, never `undefined`. */
const defined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

const limits: fc.Arbitrary<Limits> = fc
  .record({
    every: some(duration),
    oncePer: some(fc.constantFrom('order', 'table shift', 'person')),
    afterDismissed: some(duration),
    afterLater: some(duration),
    afterIgnored: some(duration),
    share: some(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map((fields) => defined(fields) as Limits)

const prompts: fc.Arbitrary<Prompt> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'constructor'),
    targeting: some(
      fc.constantFrom("page.path ~ '/o*'", 'context.order', 'visit.count > 2', "not device.type = 'phone'"),
    ),
    priority: some(fc.integer({ min: -2, max: 2 })),
    from: some(fc.constantFrom('2026-11-01', '2026-11-21 13:00', '2026-12-01')),
    until: some(fc.constantFrom('2026-11-20', '2026-11-21', '2026-12-31')),
    limits,
  })
  .map((fields) => limited(fields.limits, defined(fields) as Partial<Prompt>))

const history: fc.Arbitrary<History> = fc
  .array(
    fc.record({
      prompt: prompts,
      happening: fc.constantFrom<Happening>('opened', 'answered', 'ignored', 'closed', 'later', 'never'),
      at: time,
      context,
    }),
    { maxLength: 8 },
  )
  .map((past) =>
    past.reduce<History>(
      (before, { prompt, happening, at, context: told }) =>
        remember(before, prompt, happening, { now: at, context: told }),
      {},
    ),
  )

const situations: fc.Arbitrary<Situation> = fc
  .record({
    now: fc.constant(now),
    opened: some(fc.constantFrom('self', 'place', 'person')),
    page: some(fc.record({ path: fc.constantFrom('/', '/order', '/checkout'), cardFields: fc.boolean() })),
    device: some(fc.record({ type: fc.constantFrom('phone', 'desktop') })),
    visitor: some(fc.record({ id: fc.string() })),
    visit: some(fc.record({ count: fc.integer({ min: 1, max: 5 }) })),
    context: some(context),
    history: some(history),
    restMs: some(fc.constantFrom(0, day)),
    perDay: some(fc.integer({ min: 0, max: 3 })),
    perShift: some(fc.integer({ min: 0, max: 3 })),
    place: some(
      fc.record({
        timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York'),
        quiet: fc.constantFrom([], ['12:00-14:00'], ['22:00-07:00']),
      }),
    ),
  })
  .map((fields) => defined(fields) as Situation)

describe('whatever the prompt and the situation', () => {
  test('the same question has the same answer, and nothing is touched', () => {
    fc.assert(
      fc.property(prompts, situations, (prompt, situation) => {
        const first = decide(deepFreeze(prompt), deepFreeze(situation))
        expect(decide(prompt, situation)).toEqual(first)
        // Plain data in, plain data out: nothing hides in an identity or a prototype.
        const again: unknown = throughJson([prompt, situation])
        expect(decide(...(again as [Prompt, Situation]))).toEqual(first)
        expect(throughJson(first)).toEqual(first)
      }),
      { numRuns: 500 },
    )
  })

  test('it asks exactly where no rule holds', () => {
    fc.assert(
      fc.property(prompts, situations, (prompt, situation) => {
        const { ask, rules, because } = decide(prompt, situation)
        expect(because).toEqual(rules.filter(({ passes }) => !passes))
        expect(ask).toBe(because.length === 0)
        expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length)
      }),
      { numRuns: 500 },
    )
  })

  test('what may open itself may stand in its place, and what may stand there a person may open', () => {
    fc.assert(
      fc.property(prompts, situations, (prompt, situation) => {
        const [self, place, person] = (['self', 'place', 'person'] as const).map(
          (opened) => decide(prompt, { ...situation, opened }).ask,
        )
        if (self) expect(place).toBe(true)
        if (place) expect(person).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('explain agrees with decide, and at its next time the prompt is asked and not before', () => {
    fc.assert(
      fc.property(
        prompts,
        situations,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (prompt, situation, share) => {
          const { ask, rules, nextAt } = explain(prompt, situation)
          const decision = decide(prompt, situation)
          expect(rules.map(({ rule, input, passes }) => ({ rule, input, passes }))).toEqual(decision.rules)
          expect(ask).toBe(decision.ask)
          if (ask) expect(nextAt).toBeUndefined()
          if (nextAt === undefined) return
          expect(decide(prompt, { ...situation, now: nextAt }).ask).toBe(true)
          const before = Math.min(nextAt - 1, Math.floor(now + (nextAt - now) * share))
          expect(decide(prompt, { ...situation, now: before }).ask).toBe(false)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('choose takes one that may be asked, with no better one beside it, and loses none', () => {
    fc.assert(
      fc.property(fc.array(prompts, { maxLength: 5 }), situations, (given, situation) => {
        const { prompt, waiting } = choose(given, situation)
        const free = given.filter((item) => decide(item, situation).ask)
        const best = Math.max(...free.map(({ priority = 0 }) => priority))
        expect(prompt).toBe(free.find(({ priority = 0 }) => priority === best))
        expect(waiting.map((item) => item.prompt)).toEqual(
          given.filter((_, index) => index !== given.indexOf(prompt as Prompt)),
        )
        for (const { because } of waiting) expect(because.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('what is remembered', () => {
  test('stays under 200 KB of JSON after 1,000 happenings, and is plain data', () => {
    let kept: History = {}
    for (let turn = 0; turn < 1_000; turn++)
      for (const happening of ['opened', 'answered'] as const)
        kept = remember(kept, { id: `p${turn % 150}`, limits: { oncePer: 'order' } }, happening, {
          now: now + turn,
          context: { order: `order-${turn}`, shift: 'lunch' },
        })
    expect(JSON.stringify(kept).length).toBeLessThan(200_000)
    expect(throughJson(kept)).toEqual(kept)
    expect(Object.keys(kept.prompts ?? {})).toHaveLength(100)
    expect(kept.openings).toHaveLength(20)
  })
})
