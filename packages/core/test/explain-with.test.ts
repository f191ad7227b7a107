import { explain } from '@earshot/core/explain'
import { explainWith } from '@earshot/core/explain-with'
import { rareRules } from '@earshot/core/rare-rules'
import { describe, expect, test } from 'vitest'
import { day, limited, now, past } from './decisions.ts'

describe('explainWith', () => {
  const prompt = limited({ every: '3d' }, { from: '2026-12-01' })
  const situation = { now, history: past({ answeredAt: now }) }

  test('goes by the rules that are passed, also for the next time', () => {
    expect(explainWith(prompt, situation, rareRules)).toEqual(explain(prompt, situation))
    expect(explainWith(prompt, situation, rareRules).nextAt).toBe(Date.UTC(2026, 11, 1))
  })

  test('without more it knows those of decideWith', () => {
    expect(explainWith(prompt, situation)).toMatchObject({
      ask: false,
      because: [{ rule: 'every', input: '3d', passes: false, until: now + 3 * day }],
      nextAt: now + 3 * day,
    })
  })
})
