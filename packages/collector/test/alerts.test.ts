import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setAlertHours } from '../src/alerts/alert-hours.ts'
import { alertTurn } from '../src/alerts/keep-alerting.ts'
import { actOnCase } from '../src/cases/act-on-case.ts'
import { digestKeeper } from '../src/listening/digest-keeper.ts'
import type { ClaimedDelivery } from '../src/storage/webhook-port.ts'
import { compose } from '../src/webhooks/compose.ts'
import type { Notice } from '../src/webhooks/senders/notice.ts'
import { type WebhookType, webhookTypes } from '../src/webhooks/webhook.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts } from './test-responses.ts'
import { senderOf } from './test-sender.ts'

const [secondMs, minuteMs, dayMs] = [1_000, 60_000, 86_400_000]
const origin = 'https://listen.example'
let test: TestApp
let look: (now: number) => Promise<void>
beforeEach(() => {
  test = testApp()
  look = alertTurn({ storage: test.storage, prompts, keeper: digestKeeper(test.storage, prompts) })
})
afterEach(() => test.close())

const { post } = senderOf(() => test)
const add = (
  id: string,
  more: { afterMs?: number; withWords?: boolean; types?: WebhookType[]; team?: string } = {},
) =>
  test.storage.webhooks.add({
    id,
    name: id,
    url: `mailto:${id}@shop.example`,
    form: 'mail',
    types: webhookTypes.filter((type) => type.startsWith('alert.')),
    secret: 'whsec_',
    madeAt: test.clock.now,
    ...more,
  })
/** What went out to whom since the last time, as people read it. */
async function told(): Promise<readonly { readonly to: string; readonly notice: Notice }[]> {
  await look(test.clock.now)
  const due = await test.storage.webhooks.claim(test.clock.now, { claimMs: dayMs, each: 50 })
  const composed = await Promise.all(
    due.map(async (delivery: ClaimedDelivery) => {
      const outcome = { delivery: delivery.id, webhook: delivery.to.id, at: test.clock.now, note: '250' }
      await test.storage.webhooks.settle({ ...outcome, state: 'delivered' }, test.clock.now)
      return { to: delivery.to.id, found: await compose(delivery, composing()) }
    }),
  )
  return composed.flatMap(({ to, found }) => (found ? [{ to, notice: found.notice }] : []))
}
const composing = () => ({ storage: test.storage, origin, secret: 'a secret for tests' })
const titles = async () => (await told()).map(({ to, notice }) => `${to}: ${notice.title}`)
const pass = (ms: number) => {
  test.clock.now += ms
}
const danger = { rating: 1, why: 'I found broken glass in my soup. Ask Mrs Miller, 555 123 4567.' }
const unfair = { rating: 2, what: ['fairness'] }

describe('who is told', () => {
  it('is told of danger at once, and without a word that somebody wrote', async () => {
    await add('anna')
    await post([said({ run: 'a', answers: danger, context: { place: 'Linden', table: '12' } })])
    const [message, ...more] = await told()
    expect(more).toEqual([])
    expect(message?.notice.title).toBe('Urgent: somebody may be in danger · Linden · Table 12')
    expect(message?.notice.lines).toEqual(['Case 1 · Safety · Linden · Table 12 · no contact · At once'])
    expect(JSON.stringify(message)).not.toMatch(/glass|Miller|555/)
    pass(minuteMs)
    expect(await told()).toEqual([])
  })

  it('is told what was written where the owner wants it, with names and numbers masked', async () => {
    await add('anna', { withWords: true })
    await post([said({ run: 'a', answers: danger })])
    const [message] = await told()
    expect(message?.notice.lines).toContain('“I found broken glass in my soup. Ask Mrs [name], [number].”')
  })

  it('is told within five minutes what is due the same day, in one message', async () => {
    await add('anna')
    await post([said({ run: 'a', answers: unfair })])
    expect(await told()).toEqual([])
    pass(90 * secondMs)
    await post([said({ run: 'b', answers: unfair })])
    expect(await told()).toEqual([])
    pass(40 * secondMs)
    expect(await titles()).toEqual(['anna: 2 cases to answer the same day'])
    pass(10 * minuteMs)
    expect(await told()).toEqual([])
  })

  it('F3-13 is told of who wants an answer where nobody has taken the case for an hour, once, and of nobody else', async () => {
    await add('manager', { types: ['alert.unowned'] })
    const contact = { may: 'yes', how: { email: 'ines@mail.example' } }
    await post([
      said({ run: 'taken', answers: { rating: 2, ...contact } }),
      said({ run: 'left', answers: { rating: 2, ...contact } }),
      said({ run: 'quiet', answers: { rating: 2 } }),
    ])
    await told()
    const deed = { type: 'took', owner: 'Rosa' } as const
    await actOnCase(test.storage, 'taken', { at: test.clock.now, by: 'Rosa', deed })
    pass(59 * minuteMs)
    expect(await titles()).toEqual([])
    pass(minuteMs)
    expect(await titles()).toEqual(['manager: 1 case that nobody has taken for an hour'])
    pass(60 * minuteMs)
    expect(await titles()).toEqual([])
  })

  it('is told when a case becomes graver, or is brought back, and of nothing that came before', async () => {
    await post([said({ run: 'old', answers: danger })])
    pass(secondMs)
    await add('anna')
    expect(await told()).toEqual([])
    await post([said({ run: 'a', type: 'updated', answers: { rating: 2 } })])
    await told()
    pass(3 * minuteMs)
    expect(await told()).toEqual([])
    await post([
      said({ run: 'a', answers: { rating: 2, why: 'There was broken glass in it.' }, revision: 9 }),
    ])
    expect(await titles()).toEqual(['anna: Urgent: somebody may be in danger'])
  })

  it('is told of a table that nobody has seen for two minutes, but not what the guest wrote', async () => {
    await add('anna')
    const prompt = prompts.get('table-check')
    if (!prompt) throw new Error('there is no table-check')
    const context = { place: 'Linden', table: '12' }
    await post([said({ run: 'a', prompt, answers: { state: 'need', need: ['drinks', 'bill'] }, context })])
    expect(await told()).toEqual([])
    pass(2 * minuteMs + secondMs)
    expect(await titles()).toEqual(['anna: Linden · Table 12: Drinks, The bill'])
    await post([said({ run: 'b', prompt, answers: { state: 'need', need: ['drinks'] }, context })])
    await test.storage.markCall('b', 'seen', test.clock.now)
    pass(3 * minuteMs)
    expect(await told()).toEqual([])
  })

  it('is told at night of danger and of tables; all else comes when the quiet hours are over', async () => {
    await add('anna')
    const night = { hour: 8, timeZone: 'Europe/Berlin', quiet: '13:00-14:00' }
    expect(await setAlertHours(test.storage, { ...night, quiet: '25:00-07:00' })).toBe(false)
    expect(await setAlertHours(test.storage, night)).toBe(true) // it is 13:00 in Berlin
    await post([said({ run: 'a', answers: unfair }), said({ run: 'b', answers: danger })])
    pass(5 * minuteMs)
    expect(await titles()).toEqual(['anna: Urgent: somebody may be in danger'])
    pass(55 * minuteMs)
    expect(await titles()).toEqual(['anna: 1 case to answer the same day'])
  })

  it('is told once of a device in the house that was not heard for a quarter of an hour while open', async () => {
    await add('anna')
    const beat = (kiosk: string, isOpen: boolean) =>
      test.app.request('/v1/heartbeat', {
        method: 'POST',
        body: JSON.stringify({ kiosk, prompt: 'how-did-we-do', place: 'Linden', open: isOpen }),
      })
    await beat('door', true)
    await beat('bar', false)
    pass(15 * minuteMs)
    expect(await told()).toEqual([])
    pass(secondMs)
    expect(await titles()).toEqual(['anna: The device “door” (Linden) has fallen silent'])
    expect(await told()).toEqual([])
    const page = await test.app.request('/ahead', { headers: { cookie: await signedIn(test.app) } })
    expect(await page.text()).toContain('The device “door” (Linden) has fallen silent')
    await beat('door', true)
    pass(16 * minuteMs)
    expect(await titles()).toHaveLength(1)
  })

  it('is told of nothing that was erased meanwhile', async () => {
    await add('anna')
    await post([said({ run: 'a', answers: danger }), said({ run: 'b', answers: danger })])
    await look(test.clock.now)
    await test.storage.erase(['a'], test.clock.now)
    expect((await told()).map(({ notice }) => notice.lines)).toEqual([
      ['Case 2 · Safety · no contact · At once'],
    ])
    await test.storage.erase(['b'], test.clock.now)
    const [left] = await test.storage.alerts.alerts(0, 9)
    expect(await test.storage.alerts.subjects(left?.id ?? '')).toEqual([])
  })
})

describe('F3-17 a chain of people', () => {
  it('is gone along until somebody taps “seen”: who has patience is told after it', async () => {
    await add('anna')
    await add('ben', { afterMs: 5 * minuteMs })
    await add('chief', { afterMs: 15 * minuteMs })
    await post([said({ run: 'a', answers: danger })])
    const [first] = await told()
    expect(first?.to).toBe('anna')
    pass(5 * minuteMs - secondMs)
    expect(await told()).toEqual([])
    pass(2 * secondMs)
    const [second] = await told()
    expect(second?.to).toBe('ben')

    const [seen] = second?.notice.links ?? []
    const path = new URL(seen?.url ?? '').pathname
    expect((await test.app.request(path)).status).toBe(200)
    expect(await (await test.app.request(path)).text()).toContain('Have you seen it?')
    const reply = await test.app.request(path, { method: 'POST' })
    expect(reply.status).toBe(303)
    expect(await (await test.app.request(path)).text()).toContain('ben has seen it')
    expect((await test.app.request(`${path}x`)).status).toBe(404)
    pass(20 * minuteMs)
    expect(await told()).toEqual([])
  })

  it('ends where somebody has opened the case, and goes on where nobody has', async () => {
    await add('anna')
    await add('ben', { afterMs: 5 * minuteMs })
    await post([said({ run: 'a', answers: danger }), said({ run: 'b', answers: danger })])
    expect(await titles()).toHaveLength(2)
    const cookie = await signedIn(test.app)
    await test.app.request('/inbox/a', { headers: { cookie } })
    pass(6 * minuteMs)
    const [only, ...more] = await told()
    expect(more).toEqual([])
    expect(only).toMatchObject({ to: 'ben', notice: { lines: [expect.stringContaining('Case 2')] } })
  })
})

describe('once a day, at the owner’s hour', () => {
  const at = (day: number, hour: number) => {
    test.clock.now = Date.parse('2026-11-16T00:00:00Z') + day * dayMs + hour * 3_600_000
  }

  it('tells the day before: how many, who waits, and what was criticised', async () => {
    at(0, 10)
    await add('anna')
    await setAlertHours(test.storage, { hour: 8, timeZone: 'Europe/Berlin' })
    expect(await told()).toEqual([])
    await post([
      said({ run: 'a', answers: { rating: 2, what: ['time'] } }),
      said({ run: 'b', answers: { rating: 4 } }),
    ])
    at(1, 6.5)
    expect(await told()).toEqual([])
    at(1, 7)
    const [digest, ...more] = await told()
    expect(more).toEqual([])
    expect(digest?.notice).toMatchObject({
      title: '16 Nov: 2 answers',
      lines: [
        '1 case waits for somebody. None is late.',
        'Critical: 1 of 2.',
        'Most named: “How long it took”.',
      ],
    })
    at(1, 20)
    expect(await told()).toEqual([])
    at(2, 9)
    expect(await titles()).toEqual(['anna: 17 Nov: nobody answered'])
  })

  it('tells once that a place has fallen silent, and not where it is always closed', async () => {
    const open = async (day: number, places: readonly string[]) => {
      at(day, 12)
      await post(
        places.flatMap((place) =>
          Array.from({ length: 8 }, (_, index) =>
            said({ run: `${place}-${day}-${index}`, answers: { rating: 4 }, context: { place } }),
          ),
        ),
      )
    }
    for (const day of [0, 1, 2, 3, 4]) await open(day, ['Linden', 'Hafen'])
    await add('anna', { types: ['alert.silence'] })
    expect(await told()).toEqual([])
    at(7, 9) // a Monday, after the two days on which nobody ever comes
    expect(await told()).toEqual([])
    await open(7, ['Linden', 'Hafen'])
    for (const day of [8, 9]) await open(day, ['Hafen'])
    at(10, 9)
    expect(await titles()).toEqual(['anna: No answers from Linden since 23 Nov; before it was 6 a day.'])
    at(11, 9)
    expect((await titles()).filter((title) => title.includes('Linden'))).toEqual([])
  })

  it('tells at most once a week that the chart has changed', async () => {
    const week = (number: number, critical: number) =>
      Array.from({ length: 30 }, (_, index) =>
        said({ run: `${number}-${index}`, answers: { rating: index < critical ? 2 : 4 } }),
      )
    for (let number = 0; number < 10; number += 1) {
      at(number * 7 - 63, 12)
      await post(week(number, 3 + (number % 2)))
    }
    await add('anna', { types: ['alert.signal'] })
    await told()
    at(1, 12)
    expect(await told()).toEqual([])
    await post(week(99, 28))
    at(2, 12)
    const [signal] = await told()
    expect(signal?.notice.title).toBe('Something has changed')
    expect(signal?.notice.lines[0]).toMatch(/This is not chance: something got worse\.$/)
    at(3, 12)
    expect(await told()).toEqual([])
    at(6, 12)
    expect(await told()).toEqual([])
  })
})

describe('the owner’s page of alerts', () => {
  let cookie: string
  beforeEach(async () => {
    cookie = await signedIn(test.app)
  })
  const send = (path: string, fields: Record<string, string>) =>
    test.app.request(path, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) })
  const ask = (fields: Record<string, string>) => send('/alerts', fields)
  const wish = {
    do: 'add',
    name: 'Anna',
    address: 'https://hooks.slack.com/services/T0/B0/secret',
    types: 'alert.urgent',
  }

  it('takes who is told, tries them, and forgets them, without showing a secret address again', async () => {
    expect((await ask({ ...wish, after: '5' })).status).toBe(303)
    const [made] = await test.storage.webhooks.list()
    expect(made).toMatchObject({
      name: 'Anna',
      form: 'slack',
      afterMs: 5 * minuteMs,
      withWords: false,
      types: ['alert.urgent'],
    })
    const page = await (await test.app.request('/alerts', { headers: { cookie } })).text()
    expect(page).toContain('Anna')
    expect(page).not.toContain('B0/secret')
    await ask({ do: 'try', id: made?.id ?? '' })
    expect(await test.storage.webhooks.log(made?.id, 9)).toHaveLength(1)
    await ask({ do: 'remove', id: made?.id ?? '' })
    expect(await test.storage.webhooks.list()).toEqual([])
  })

  it('F2-08 each cause has its team: criticism of the price goes to the team of the price only', async () => {
    const behind = (fields: Record<string, string>) => send('/behind', fields)
    await behind({ cause: 'price', team: 'Office' })
    await behind({ cause: 'price', place: 'Oak', team: 'Oak' }) // of which nobody is told
    await behind({ cause: 'product', team: 'Kitchen' })
    const address = (who: string) => `https://hooks.slack.com/services/T0/B0/${who}`
    for (const team of ['Office', 'Kitchen'])
      expect((await ask({ ...wish, name: team, address: address(team), team })).status).toBe(303)
    await ask({ ...wish, name: 'House', address: address('House'), types: 'alert.soon' })
    const names = new Map((await test.storage.webhooks.list()).map(({ id, name }) => [id, name]))
    const wrong = (run: string, what: string, place = 'Linden') =>
      said({ run, answers: { rating: 2, what: [what] }, context: { place } })

    await post([wrong('a', 'price'), wrong('b', 'price', 'Oak'), wrong('c', 'time')])
    expect(await told()).toEqual([])
    pass(2 * minuteMs + secondMs)
    const [only, ...more] = await told()
    expect([names.get(only?.to ?? ''), more]).toEqual(['Office', []])
    expect(only?.notice).toMatchObject({
      title: 'For the team Office: 1 critical answer',
      lines: ['Case 1 · The price · Linden · no contact · Read within three days'],
    })
    expect(only?.notice.links[1]?.url).toBe(`${origin}/behind/Office`)
    // Broken glass is the kitchen's at once.
    await post([said({ run: 'd', answers: { rating: 1, what: ['product'], why: 'Broken glass in it.' } })])
    pass(20 * secondMs)
    expect((await told()).map(({ to }) => names.get(to))).toEqual(['Kitchen'])
    pass(10 * minuteMs)
    expect(await told()).toEqual([])
    expect(await (await test.app.request('/alerts', { headers: { cookie } })).text()).toContain(
      'of the team Kitchen',
    )
  })

  it('says what is wrong, and keeps nothing of it', async () => {
    const wrong: [Record<string, string>, string][] = [
      [{ ...wish, name: ' ' }, 'Please write who it is.'],
      [{ ...wish, address: 'ftp://x.example/' }, 'Only https'],
      [{ ...wish, address: 'http://127.0.0.1/x' }, 'It leads into this network.'],
      [{ ...wish, address: 'https://10.0.0.7/x' }, 'It leads into this network.'],
      [{ ...wish, address: 'anna@shop.example' }, 'Set EARSHOT_MAIL first'],
      [{ ...wish, types: 'alert.all' }, 'Please choose what they are told.'],
      [{ ...wish, after: '-1' }, 'whole minutes'],
      [{ do: 'hours', hour: '24', zone: 'UTC' }, 'an hour from 0 to 23'],
      [{ do: 'hours', hour: '7', zone: 'Mars/Olympus' }, 'a clock such as Europe/Berlin'],
    ]
    for (const [fields, problem] of wrong) {
      const reply = await ask(fields)
      expect(reply.status, problem).toBe(422)
      expect(await reply.text()).toContain(problem)
    }
    expect(await test.storage.webhooks.list()).toEqual([])
  })
})
