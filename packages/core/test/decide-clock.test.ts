import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask, day, explained, limited, now, past } from './decisions.ts'

describe('a clock that was set back', () => {
  const prompt = limited({ every: '30d', afterDismissed: '30d', afterLater: '30d' })
  const year = 365 * day

  test.each(['answeredAt', 'dismissedAt', 'laterAt'] as const)(
    'by a year holds no prompt for a year: %s',
    (field) => {
      const history = past({ [field]: now + year })
      const days = Array.from({ length: 62 }, (_, index) => now + index * day)
      expect(days.some((at) => ask(prompt, { history, now: at }).ask)).toBe(true)
    },
  )

  test('by a year holds the rest for no year', () => {
    const days = Array.from({ length: 30 }, (_, index) => now + index * day)
    expect(days.some((at) => ask(prompt, { history: { openedAt: now + year }, now: at }).ask)).toBe(true)
  })

  test('by a minute still holds what was put off a moment ago', () => {
    expect(ask(prompt, { history: past({ dismissedAt: now + 60_000 }) }).ask).toBe(false)
  })

  test.each(['answeredAt', 'dismissedAt', 'laterAt', 'openedAt'] as const)(
    'at the next time it asks: %s',
    (field) => {
      fc.assert(
        fc.property(fc.integer({ min: now - 60 * day, max: now + 60 * day }), (time) => {
          const history = field === 'openedAt' ? { openedAt: time } : past({ [field]: time })
          const { ask: first, nextAt } = explained(prompt, { history })
          if (first) expect(nextAt).toBeUndefined()
          else expect(ask(prompt, { history, now: nextAt ?? Number.NaN }).ask).toBe(true)
        }),
      )
    },
  )
})

describe('a clock that runs', () => {
  test('at the next time it asks, and not a millisecond before', () => {
    const prompt = limited({ every: '30d', afterDismissed: '10d', afterLater: '7d' })
    const time = fc.integer({ min: now - 60 * day, max: now })
    fc.assert(
      fc.property(time, time, time, time, (answeredAt, dismissedAt, laterAt, openedAt) => {
        const history = { openedAt, prompts: { sample: { answeredAt, dismissedAt, laterAt } } }
        const { ask: first, nextAt } = explained(prompt, { history })
        if (first || nextAt === undefined) expect([first, nextAt]).toEqual([true, undefined])
        else {
          expect(ask(prompt, { history, now: nextAt - 1 }).ask).toBe(false)
          expect(ask(prompt, { history, now: nextAt }).ask).toBe(true)
        }
      }),
    )
  })
})
