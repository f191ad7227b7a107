import { describe, expect, it } from 'vitest'
import { callLifeMs, openCalls } from '../src/calls/open-call.ts'
import type { StoredCall } from '../src/storage/listening-port.ts'
import { type Stored, stored } from './test-responses.ts'

const now = 1_000_000_000
const call = (
  secondsAgo: number,
  answers: Stored['answers'] = { state: 'someone' },
  { state = 'sent', table = '12', run }: { state?: StoredCall['state']; table?: string; run?: string } = {},
): StoredCall => {
  const at = now - secondsAgo * 1_000
  const context = { place: 'Linden', table }
  return {
    response: stored({ of: 'table-check', at, context, ...(answers && { answers }), ...(run && { run }) }),
    state,
    at,
  }
}

describe('openCalls', () => {
  it('F0-20 says which table calls, and for what', () => {
    const [open] = openCalls([call(5, { state: 'need', need: ['drinks', 'bill'] }, { run: 'a' })], now)
    expect(open).toEqual({
      ids: ['a'],
      kind: 'need',
      urgent: false,
      where: 'Table 12',
      table: '12',
      place: 'Linden',
      words: 'Drinks, The bill',
      state: 'sent',
      calledAt: now - 5_000,
      escalation: 0,
    })
  })

  it('hears a possible allergy in the guest’s own words, in whatever language', () => {
    const own = (words: string) => {
      const item = call(5, { state: 'wrong', wrong: ['other'], send: 'yes' })
      const { data } = item.response
      const answers = data.answers.map((answer) =>
        answer.question === 'wrong' ? { ...answer, other: words } : answer,
      )
      return openCalls([{ ...item, response: { ...item.response, data: { ...data, answers } } }], now)[0]
    }
    for (const words of ['I am allergic to nuts', 'Nussallergie!', 'alerji', 'аллергия', '花生过敏'])
      expect(own(words)).toMatchObject({ kind: 'allergy', urgent: true })
    expect(own('There is a hair in it')).toMatchObject({ kind: 'wrong', urgent: false })
  })

  it('F0-21 makes one call of two taps for the same thing within two minutes', () => {
    const taps = [call(100, { state: 'need', need: ['drinks'] }), call(20, { state: 'need', need: ['bill'] })]
    expect(openCalls(taps, now)).toMatchObject([{ words: 'Drinks, The bill', calledAt: now - 100_000 }])
    expect(openCalls(taps, now)[0]?.ids).toHaveLength(2)
    // It has waited for long: it is still the one call.
    expect(openCalls([call(200), call(20)], now)).toMatchObject([{ calledAt: now - 200_000, escalation: 2 }])
    const seen = (words: string) =>
      openCalls(
        [
          call(100, { state: 'need', need: ['drinks'] }, { state: 'seen' }),
          call(20, { state: 'need', need: [words] }),
        ],
        now,
      ).map(({ state }) => state)
    expect([seen('drinks'), seen('bill')]).toEqual([['seen'], ['seen', 'sent']])
    expect(openCalls([call(30), call(20, undefined, { table: '5' })], now)).toHaveLength(2)
  })

  it('lets a possible allergy always pass, and before everything', () => {
    const calls = openCalls(
      [
        call(90, { state: 'wrong', wrong: ['cold'], send: 'yes' }),
        call(10, { state: 'wrong', wrong: ['allergy'] }),
      ],
      now,
    )
    expect(calls.map(({ kind, urgent }) => [kind, urgent])).toEqual([
      ['allergy', true],
      ['wrong', false],
    ])
  })

  it('F3-17 rises after a minute, and after two, until somebody has seen it', () => {
    const level = (seconds: number, state: StoredCall['state'] = 'sent') =>
      openCalls([call(seconds, undefined, { state })], now)[0]?.escalation
    expect([level(59), level(60), level(119), level(120), level(500, 'seen')]).toEqual([0, 1, 1, 2, 0])
  })

  it('leaves out what is done, and what was forgotten long ago', () => {
    expect(openCalls([call(5, undefined, { state: 'done' }), call(callLifeMs / 1_000 + 1)], now)).toEqual([])
  })
})
