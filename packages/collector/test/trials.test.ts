import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordOf } from '../src/ingest/record-of.ts'
import { trial } from '../src/trials/trial.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'

const plain = { ...howDidWeDo, id: 'how-plain', title: 'How was it?' }
const known = new Map([howDidWeDo, plain].map((prompt) => [prompt.id, prompt]))
let test: TestApp
beforeEach(() => {
  test = testApp({ extra: [plain] })
})
afterEach(() => test.close())

const name = 'how-did-we-do.how-plain'
const store = (prompt: typeof howDidWeDo, run: string, rating: number, context = { trial: name }) =>
  test.storage.store([recordOf(said({ prompt, run, answers: { rating }, context }), known)], test.clock.now)

describe('X-05 a trial of two wordings', () => {
  it('X-05 gives each wording to half of the people, by chance, and records nothing', async () => {
    const given = new Map<string, number>()
    for (let person = 0; person < 400; person += 1) {
      const reply = await test.app.request('/try/how-did-we-do/how-plain?order=A-1')
      expect(reply.status).toBe(302)
      const to = reply.headers.get('location') ?? ''
      given.set(to, (given.get(to) ?? 0) + 1)
    }
    expect([...given.keys()].sort()).toEqual([
      `/ask/how-did-we-do?order=A-1&trial=${name}`,
      `/ask/how-plain?order=A-1&trial=${name}`,
    ])
    // 200 with a deviation of 10: beyond 55 once in thirty million times.
    for (const count of given.values()) expect(Math.abs(count - 200)).toBeLessThan(55)
    expect((await test.storage.responses({}, { limit: 1 })).responses).toEqual([])
    expect((await test.app.request('/try/how-did-we-do/csat-5')).status).toBe(404)
    expect((await test.app.request('/try/how-did-we-do/how-did-we-do')).status).toBe(404)
  })

  it('X-05 tells the difference with its interval, and only of what came by the trial', async () => {
    const at = async () =>
      trial(
        [howDidWeDo, plain],
        await Promise.all(
          [howDidWeDo, plain].map(
            async ({ id }) => (await test.storage.responses({ prompt: id }, { limit: 500 })).responses,
          ),
        ),
      )
    for (let index = 0; index < 4; index += 1) await store(howDidWeDo, `a${index}`, 1)
    expect((await at()).sentence).toBe('Too few to compare: 4 of 4 and 0 of 0 were critical.')
    // Newcombe’s known answer: 56 of 70 and 48 of 80 are 0.2000 apart (0.0524 to 0.3339).
    for (let index = 4; index < 70; index += 1) await store(howDidWeDo, `a${index}`, index < 56 ? 1 : 4)
    for (let index = 0; index < 80; index += 1) await store(plain, `b${index}`, index < 48 ? 2 : 4)
    await store(plain, 'elsewhere', 1, { trial: 'another' })
    expect((await at()).sentence).toBe(
      'The first wording has +20 points of criticism (+5 to +33): the wording changes what people say.',
    )
    const reply = await test.app.request('/compare/how-did-we-do/how-plain', {
      headers: { cookie: await signedIn(test.app) },
    })
    const html = await reply.text()
    expect(html).toContain('56 of 70 critical')
    expect(html).toContain('/try/how-did-we-do/how-plain')
  })
})
