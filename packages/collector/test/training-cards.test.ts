import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cleared } from '../src/cards/training-card.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { personSignedIn, signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts } from './test-responses.ts'

let test: TestApp
let cookie: string
beforeEach(async () => {
  test = testApp()
  cookie = await signedIn(test.app)
})
afterEach(() => test.close())

const html = async (path: string, who = cookie) =>
  (await test.app.request(path, { headers: { cookie: who } })).text()
const send = (fields: Record<string, string>) =>
  test.app.request('/cards', { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) })

describe('training cards', () => {
  const why =
    'I am Kim Lee, order B-77120 of kim@mail.example, call 0171 2345678. Waiter Emil let us wait 25 minutes.'
  const event = said({
    run: 'a',
    answers: {
      rating: 1,
      what: ['time'],
      why,
      may: 'yes',
      how: { name: 'Kim Lee', email: 'kim@mail.example', consent: true },
    },
    context: { order: 'B-77120', staff: 'Emil' },
  })

  it('F0-33 a card made from a comment holds no name, mail, phone or order id', async () => {
    await test.storage.store([recordOf(event, prompts)], test.clock.now)
    expect(await html('/comments')).toContain('/cards?from=a&amp;question=why')
    const form = await html('/cards?from=a&question=why')
    const clear =
      'I am [name] [name], order [name] of [email], call [number]. Waiter [name] let us wait 25 minutes.'
    expect(form).toContain(clear)
    expect(form).toContain('value="time" selected')
    // What somebody types is cleared as well, and what the answer knows is taken out of it.
    const reply = await send({
      from: 'a',
      said: why,
      do: 'Kim Lee, 0171 2345678: tell the time at the door.',
      cause: 'time',
    })
    expect(reply.status).toBe(303)
    const [card] = await test.storage.listening.cards()
    expect(card).toMatchObject({
      response: 'a',
      said: clear,
      doThis: '[name] [name], [number]: tell the time at the door.',
      cause: 'time',
    })
    const staff = await html('/cards', await personSignedIn(test, 'Sam', 'staff'))
    expect(staff).toContain('tell the time at the door.')
    expect(staff).not.toMatch(/Kim|Lee|Emil|77120|2345678|@mail|<form/)
  })

  it('are erased with the answer that they were made from, and by hand', async () => {
    await test.storage.store([recordOf(event, prompts)], test.clock.now)
    await send({ from: 'a', said: 'A canary.', do: 'Listen.' })
    await send({ said: 'Of nobody.', do: 'Listen.' })
    await test.storage.erase(['a'], test.clock.now)
    const [left, ...rest] = await test.storage.listening.cards()
    expect([left?.said, rest.length]).toEqual(['Of nobody.', 0])
    await send({ drop: `${left?.id}` })
    expect(await test.storage.listening.cards()).toEqual([])
  })

  it('need both halves, and are not made from what staff said', async () => {
    const chain = prompts.get('internal-chain')
    if (!chain) throw new Error('there is no internal-chain')
    const secret = said({ run: 's', prompt: chain, answers: { supplier: 'Bar', easier: 'A secret.' } })
    await test.storage.store([recordOf(secret, prompts)], test.clock.now)
    expect(await html('/cards?from=s&question=easier')).not.toContain('secret')
    const reply = await send({ said: 'It took long.', do: ' ' })
    expect(reply.status).toBe(422)
    expect(await reply.text()).toMatch(/Please write what we do then\.[\s\S]*It took long\./)
    expect(await test.storage.listening.cards()).toEqual([])
  })

  it('know an id from a time, a price and a count', () => {
    const plain = 'At 18:30 the 2nd of 12 paid 45 for a 20-minute wait, 3pm, 1-2 people, in 2026.'
    expect(cleared(plain)).toBe(plain)
    expect(cleared('Order #10422, AB_12, 4f9c2, x-9')).toBe('Order #[number], [number], [number], [number]')
  })
})
