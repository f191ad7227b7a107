import { decide } from '@earshot/core/decide'
import { decideWith, type Rules } from '@earshot/core/decide-with'
import { rareRules } from '@earshot/core/rare-rules'
import { describe, expect, test } from 'vitest'
import { day, limited, names, now, past } from './decisions.ts'

const history = { ...past({ answeredAt: now - day, never: true, keys: ['order=A-1'] }), openedAt: now }
const context = { order: 'A-1' }

describe('decideWith', () => {
  test('has every rule that stands in limits, and those of the past, by itself', () => {
    const prompt = limited(
      {
        every: '30d',
        oncePer: 'order',
        afterDismissed: '1d',
        afterLater: '1d',
        afterIgnored: '1d',
        share: 0,
      },
      { targeting: 'context.table' },
    )
    const situation = { now, history, context, page: { path: '/checkout' } }
    const decision = decideWith(prompt, situation)
    expect(names(decision.because)).toEqual([
      'payment',
      'targeting',
      'never',
      'oncePer',
      'share',
      'every',
      'rest',
    ])
    expect(names(decision.rules)).toEqual(
      expect.arrayContaining(['afterDismissed', 'afterLater', 'afterIgnored']),
    )
    expect(decision).toEqual(decide(prompt, situation))
  })

  test('tells the rare rules where they are passed, after its own, and nothing of them where they are not', () => {
    const prompt = limited({}, { from: '2027-01-01', until: '2027-12-31' })
    const situation = { now, place: { quiet: ['00:00-24:00'] }, perDay: 0, perShift: 0 }
    expect(names(decideWith(prompt, situation).rules)).toEqual(['rest'])
    expect(names(decideWith(prompt, situation, rareRules).rules)).toEqual([
      'rest',
      'from',
      'until',
      'perDay',
      'perShift',
      'quiet',
    ])
    expect(decideWith(prompt, situation, rareRules)).toEqual(decide(prompt, situation))
  })

  test('a table of rules gets the prompt and the situation, and a setting that is undefined is never looked at', () => {
    const prompt = limited({})
    const situation = { now }
    const seen: unknown[] = []
    const rules: Rules = (rule, ...given) => {
      seen.push(...given)
      rule('open', undefined, () => expect.unreachable())
      rule('quiet', 0, (setting) => setting > 0)
    }
    expect(decideWith(prompt, situation, rules).because).toEqual([
      { rule: 'quiet', input: '0', passes: false },
    ])
    expect(seen).toEqual([prompt, situation])
    expect(seen[1]).toBe(situation)
  })
})
