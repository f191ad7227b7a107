import type { Limits, Prompt, Trigger } from '@earshot/core/prompt'
import { describe, expect, it } from 'vitest'
import { presets } from '../../presets/src/index.ts'
import { example, open, rating } from '../src/example.ts'
import { flags, foundBy } from './found-by.ts'

const opening = (limits: Limits, trigger: Trigger = { on: 'load', after: '5s' }, text?: string): Prompt =>
  example([rating(text), open], { trigger: [trigger], limits })

describe('T-02', () => {
  it.each<[Limits, readonly string[]]>([
    [{ every: '29d' }, ['limits.every']],
    [
      { every: '30d', afterLater: '6d', afterDismissed: '1d' },
      ['limits.afterLater', 'limits.afterDismissed'],
    ],
    [{ every: '30d', afterLater: '7d', afterDismissed: '30d' }, []],
    [{ oncePer: 'order' }, []],
  ])('%j', (limits, paths) => {
    expect(foundBy('T-02', opening(limits)).map(({ path }) => path)).toEqual(paths)
  })

  it('waits longer with the question about recommending, and not at a table, in a kiosk or at a click', () => {
    const every = { every: '30d' }
    expect(flags('T-02', opening(every, undefined, 'How likely is it that you recommend us?'))).toBe(true)
    expect(flags('T-02', opening({ every: '20m' }, { on: 'event', name: 'food-served' }))).toBe(false)
    expect(flags('T-02', opening({ every: '1m' }, { on: 'click', selector: '#b' }))).toBe(false)
    expect(flags('T-02', { ...opening({ every: '1m' }), display: { as: 'kiosk' } })).toBe(false)
    expect(flags('T-02', opening({ afterLater: '15m' }, { on: 'event', name: 'bill-printed' }))).toBe(false)
    const daily = opening({ every: '1d' }, { on: 'event', name: 'handover-done' })
    expect(flags('T-02', { ...daily, audience: 'internal' })).toBe(false)
    expect(flags('T-02', { ...opening({ every: '1d' }), audience: 'internal' })).toBe(true)
    expect(flags('T-02', daily)).toBe(true)
    for (const preset of presets) expect(foundBy('T-02', preset)).toEqual([])
  })
})

describe('T-03', () => {
  const at = (targeting: string) => flags('T-03', example([open], { targeting }))

  it('reads targeting with its negations', () => {
    expect(at("page.path ~ '/checkout*'")).toBe(true)
    expect(at("page.path = '/cart/payment'")).toBe(true)
    expect(at("page.path in ('/a', '/pay')")).toBe(true)
    expect(at("not page.path ~ '/checkout*'")).toBe(false)
    expect(at("page.path ~ '/checkout/thank-you*'")).toBe(false)
    expect(at("page.path ~ '/payday*'")).toBe(false)
    expect(at("page.path ~ '/order/*/thanks'")).toBe(false)
    expect(at('context.order')).toBe(false)
  })

  it('looks at the address and at card fields', () => {
    const here = (url: string) => flags('T-03', example([open]), { url })
    expect(here('https://shop.example/checkout?step=2')).toBe(true)
    expect(here('https://pay.example/account')).toBe(false)
    expect(here('https://shop.example/thanks?from=/checkout')).toBe(false)
    const page = (markup: string) => flags('T-03', example([open]), { markup })
    expect(page('<input autocomplete="cc-exp">')).toBe(true)
    expect(page('<input autocomplete="email">')).toBe(false)
  })
})

it('T-04 waits five seconds after load, and stays away from fields', () => {
  const on = (trigger: Trigger) => flags('T-04', opening({ every: '30d' }, trigger))
  expect(on({ on: 'load' })).toBe(true)
  expect(on({ on: 'load', after: '4999ms' })).toBe(true)
  expect(on({ on: 'load', after: '5s' })).toBe(false)
  expect(on({ on: 'event', name: 'bought' })).toBe(false)
  expect(on({ on: 'click', selector: '#form textarea' })).toBe(true)
  expect(on({ on: 'click', selector: '.inputs button' })).toBe(false)
  expect(on({ on: 'click', selector: 'form > input[type="submit"]' })).toBe(false)
  expect(on({ on: 'click', selector: 'form > input' })).toBe(true)
})

it('T-05 gives two minutes to taste, and two prompts to a visit', () => {
  const served = (after?: string, id = 'a'): Prompt => ({
    ...opening({ oncePer: 'visit' }, { on: 'event', name: 'food-served', ...(after && { after }) }),
    id,
  })
  expect([served(), served('119s'), served('120s'), served('2m')].map((item) => flags('T-05', item))).toEqual(
    [true, true, false, false],
  )
  const often = (limits: NonNullable<Prompt['limits']>) =>
    flags('T-05', opening(limits, { on: 'event', name: 'food-served', after: '2m' }))
  expect([{ every: '20m' }, { every: '20m', timesPer: '3 visit' }].map(often)).toEqual([true, true])
  expect([{ every: '20m', timesPer: '2 visit' }, { every: '4h' }].map(often)).toEqual([false, false])
  const prompts = ['a', 'b', 'c'].map((id) => served('2m', id))
  expect(flags('T-05', served('2m'), { prompts: prompts.slice(0, 2) })).toBe(false)
  expect(foundBy('T-05', served('2m'), { prompts })[0]?.message).toContain('a, b, c')
  expect(flags('T-05', opening({ every: '30d' }), { prompts })).toBe(false)
})

it('T-06 speaks of kiosks whose clearing is told', () => {
  const kiosk: Prompt = { ...example([open]), display: { as: 'kiosk' } }
  expect(flags('T-06', kiosk)).toBe(false)
  expect(flags('T-06', kiosk, { kiosk: {} })).toBe(true)
  expect(flags('T-06', kiosk, { kiosk: { warningMs: 19_999 } })).toBe(true)
  expect(flags('T-06', example([open]), { kiosk: {} })).toBe(false)
})

it.each([
  ['22:00', '07:00', '23:30', true],
  ['22:00', '07:00', '06:59', true],
  ['22:00', '07:00', '07:00', false],
  ['12:00', '14:00', '13:00', true],
  ['12:00', '14:00', '14:00', false],
])('T-07: quiet from %s to %s, opened at %s', (from, to, time, expected) => {
  const site = { quietHours: { from, to }, opensAt: [time] }
  expect(flags('T-07', opening({ every: '30d' }), site)).toBe(expected)
  expect(flags('T-07', example([open]), site)).toBe(false)
})

it('T-08 takes a no to a fact for what it is', () => {
  const ask = (no: string, when: string) =>
    flags(
      'T-08',
      example([
        {
          id: 'may',
          type: 'choice',
          text: 'May we?',
          options: [
            { id: 'yes', text: 'Yes' },
            { id: 'no', text: no },
          ],
        },
        { ...open, when },
      ]),
    )
  expect(ask('No, thank you', "may = 'no'")).toBe(true)
  expect(ask('Not now', "may = 'no'")).toBe(true)
  expect(ask('No', "may = 'no'")).toBe(false)
  expect(ask('No, thank you', 'may')).toBe(false)
  expect(ask('No, thank you', "not may = 'yes'")).toBe(false)
  for (const preset of presets) expect(foundBy('T-08', preset)).toEqual([])
})
