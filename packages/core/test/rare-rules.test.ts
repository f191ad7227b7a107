import type { Situation } from '@earshot/core/decide'
import type { Rule } from '@earshot/core/decide-with'
import type { Prompt } from '@earshot/core/prompt'
import { rareRules } from '@earshot/core/rare-rules'
import { describe, expect, test } from 'vitest'
import { limited, now } from './decisions.ts'

const dated = limited({}, { from: '2026-11-21', until: '2026-11-20' })
const place = { quiet: ['12:00-13:00'], open: ['sun 09:00-17:00'] }

/** What each rule says, by its name. `now` is noon in UTC on a Saturday. */
function told(prompt: Prompt, situation: Partial<Situation>): Readonly<Record<string, boolean>> {
  const said: Record<string, boolean> = {}
  const rule: Rule = (name, setting, passes) => {
    if (setting !== undefined) said[name] = passes(setting)
  }
  rareRules(rule, prompt, { now, ...situation })
  return said
}

describe('rareRules', () => {
  test('what opens itself keeps to all of them', () => {
    const openings = [{ at: now }, { at: now, shift: 'lunch' }]
    expect(told(dated, { place, perDay: 2, perShift: 2, history: { openings } })).toEqual({
      from: true,
      until: false,
      perDay: false,
      perShift: true,
      quiet: false,
      open: false,
    })
  })

  test('what stands in its place keeps to the days, and what a person opens to none', () => {
    expect(told(dated, { place, perDay: 0, perShift: 0, opened: 'place' })).toEqual({
      from: true,
      until: false,
    })
    expect(told(dated, { place, perDay: 0, perShift: 0, opened: 'person' })).toEqual({})
  })

  test('the days are those of the place', () => {
    const prompt = limited({}, { from: '2026-11-21 13:00' })
    expect(told(prompt, {})).toEqual({ from: false })
    expect(told(prompt, { place: { timeZone: 'Europe/Berlin' } })).toEqual({ from: true })
  })

  test('without a setting none applies, and no clock is asked for', () => {
    expect(told(limited({}), { place: { timeZone: 'Nowhere/None' } })).toEqual({})
  })
})
