import { presets } from '@earshot/presets'
import { tableCheck } from '@earshot/presets/table-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openCases } from '../src/cases/open-cases.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { pushKeysOf, pushLocaleOf, subscribe } from '../src/push/subscribe.ts'
import { compose } from '../src/webhooks/compose.ts'
import { pushText } from '../src/webhooks/senders/push.ts'
import type { WebhookType } from '../src/webhooks/webhook.ts'
import { speechIn } from '../src/words/speech-for.ts'
import { secret, type TestApp, testApp } from './test-app.ts'
import { type Said, said } from './test-events.ts'

const prompts = new Map(presets.map((prompt) => [prompt.id, prompt]))
const keys = { p256dh: 'p', auth: 'a' }
let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())

const store = async (what: Said) => {
  await test.storage.store([recordOf(said(what), prompts)], test.clock.now)
}

/** What the phone of somebody who reads a language shows. */
async function told(locale: string, type: WebhookType, subject: string) {
  const person = { role: 'manager', name: locale, speech: await speechIn(locale) } as const
  const endpoint = `https://push.example/${locale}`
  await subscribe(test.storage, person, { endpoint, keys }, test.clock.now)
  const to = (await test.storage.webhooks.list()).find(({ url }) => url === endpoint)
  if (!to) throw new Error('nobody is told')
  expect([pushKeysOf(to), pushLocaleOf(to)]).toEqual([keys, locale])
  const body = JSON.stringify({ type, data: { context: { table: '12' }, response: subject } })
  const delivery = { id: 'd', type, subject, to, body, madeAt: test.clock.now, attempts: 0 } as const
  const rest = { webhook: to.id, state: 'waiting', at: 0 } as const
  const composing = { storage: test.storage, origin: 'https://listen.example', secret, prompts }
  const composed = await compose({ ...delivery, ...rest }, composing)
  return composed && JSON.parse(pushText({ notice: composed.notice, type, subject, keys }))
}

it('tells a phone of a table in the language of whoever carries it', async () => {
  const context = { table: '12', place: 'Linden' }
  await store({ run: 'a', prompt: tableCheck, answers: { state: 'need', need: ['drinks', 'bill'] }, context })
  expect(await told('de', 'call.made', 'a')).toMatchObject({
    title: 'Tisch 12 · Linden',
    body: 'Getränke, Die Rechnung',
    open: '/staff',
  })
  expect(await told('ar', 'call.made', 'a')).toMatchObject({ title: 'طاولة 12 · \u2068Linden\u2069' })
  // As it was for whoever reads English.
  expect(await told('en', 'call.made', 'a')).toMatchObject({ title: 'A table calls · Table 12' })
  const event = said({ run: 'b', prompt: tableCheck, answers: { state: 'need', need: ['bill'] }, context })
  const answers = event.data.answers.map((answer) => ({ ...answer, label: ['お会計'] }))
  const japanese = { ...event, data: { ...event.data, locale: 'ja', answers } }
  await test.storage.store([recordOf(japanese, prompts)], test.clock.now)
  expect(await told('en', 'call.made', 'b')).toMatchObject({ title: 'Table 12 · Linden', body: 'The bill' })
})

it('says first that it may be an allergy, also where that was written, and tells nothing that was written', async () => {
  const other = { question: 'wrong', value: ['other'], label: ['Something else'], other: 'Nussallergie!' }
  const event = said({ run: 'a', prompt: tableCheck, answers: { state: 'wrong', send: 'yes' } })
  const data = { ...event.data, answers: [...event.data.answers, other] }
  await test.storage.store([recordOf({ ...event, data }, prompts)], test.clock.now)
  const { body } = await told('de', 'call.made', 'a')
  expect(body).toMatch(/^Mögliche Allergie\. .+\nEtwas anderes$/)
})

it('tells of a table that nobody saw, and of danger, with a way to say that it is seen', async () => {
  await store({ run: 'a', prompt: tableCheck, answers: { state: 'someone' }, context: { table: '5' } })
  const { now: madeAt } = test.clock
  const call = { id: 'c', type: 'alert.call', body: [], madeAt } as const
  await test.storage.alerts.raise(call, [{ id: 'a', state: 'x' }])
  expect(await told('fr', 'alert.call', 'c')).toMatchObject({
    title: 'Table 5',
    body: expect.stringContaining('Envoyez quelqu’un, s’il vous plaît\n'),
    seen: expect.stringMatching(/^\/seen\//),
    seenText: 'Vu',
  })

  await store({ run: 'b', answers: { rating: 1, why: 'Broken glass in my soup.' } })
  await openCases(test.storage, madeAt)
  await test.storage.alerts.raise({ ...call, id: 'u', type: 'alert.urgent' }, [{ id: 'b', state: 'x' }])
  const danger = await told('de', 'alert.urgent', 'u')
  expect(danger).toMatchObject({ title: '1 Fall ist dringend.', seenText: 'Gesehen', open: '/inbox/b' })
  expect(danger.body).toContain('Fall 1 · Sicherheit')
  expect(JSON.stringify(danger)).not.toContain('glass')
})
