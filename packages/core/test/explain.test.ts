import { explain } from '@earshot/core/explain'
import { describe, expect, test } from 'vitest'
import { day, explained, limited, now, past } from './decisions.ts'

describe('explain', () => {
  test('tells every rule with its input, its verdict and when it will pass', () => {
    const prompt = limited({ every: '30d', share: 1, afterLater: '7d' }, { targeting: 'page.path' })
    const history = past({ answeredAt: now - 10 * day })
    expect(explain(prompt, { now, history, page: { path: '/' } })).toEqual({
      ask: false,
      rules: [
        { rule: 'payment', input: '/', passes: true, until: undefined },
        { rule: 'targeting', input: 'page.path', passes: true, until: undefined },
        { rule: 'share', input: '1', passes: true, until: undefined },
        { rule: 'every', input: '30d', passes: false, until: now + 20 * day },
        { rule: 'afterLater', input: '7d', passes: true, until: undefined },
        { rule: 'rest', input: '1209600000', passes: true, until: undefined },
      ],
      because: [{ rule: 'every', input: '30d', passes: false, until: now + 20 * day }],
      nextAt: now + 20 * day,
    })
  })

  test('names no next time where nothing holds, or where time alone will not do', () => {
    expect(explained(limited({})).nextAt).toBeUndefined()
    const prompt = limited({ every: '30d' }, { targeting: 'context.table' })
    const { because, nextAt } = explained(prompt, { history: past({ answeredAt: now }) })
    expect(because.map(({ rule, until }) => [rule, until])).toEqual([
      ['targeting', undefined],
      ['every', now + 30 * day],
    ])
    expect(nextAt).toBeUndefined()
  })

  test('the longest wait that can be written has an end', () => {
    const history = past({ answeredAt: now })
    expect(explained(limited({ every: '999999d' }), { history }).nextAt).toBe(now + 999_999 * day)
  })

  test('what another clock left ahead of now is waited for as well', () => {
    const history = past({ answeredAt: now + 5 * day })
    expect(explained(limited({ every: '30d' }), { history }).nextAt).toBe(now + 35 * day)
  })

  test('what lies further ahead than the longest wait is no next time', () => {
    const ahead = (by: number) =>
      explained(limited({ every: '999999d' }), { history: past({ answeredAt: now + by }) }).nextAt
    expect([ahead(day), ahead(day + 1)]).toEqual([now + 1_000_000 * day, undefined])
  })

  test('opening and the end of quiet hours are told to the full minute', () => {
    for (const place of [{ open: ['12:03-12:04'] }, { quiet: ['11:00-12:03'] }])
      expect(explained(limited({}), { now: now + 30_500, place }).nextAt).toBe(now + 3 * 60_000)
  })

  test('where the rest ends in quiet hours, the next time is their end', () => {
    const place = { quiet: ['00:00-23:59'] }
    const history = { openedAt: now }
    // 14 days on, the only minute of the day that is not quiet.
    expect(explained(limited({}), { place, history }).nextAt).toBe(Date.UTC(2026, 11, 5, 23, 59))
  })
})
