import { afterEach, beforeEach, expect, it } from 'vitest'
import { openCases } from '../src/cases/open-cases.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { myToken } from '../src/own-answer/my-token.ts'
import { secret, signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts } from './test-responses.ts'

let test: TestApp
beforeEach(() => {
  test = testApp()
})
afterEach(() => test.close())

it('sets the ways to reach somebody apart, each for itself', async () => {
  const how = { name: 'محمد', phone: '+49 30 1234567', email: 'a@b.example' }
  const event = said({ run: 'a', answers: { rating: 1, what: ['time'], may: 'yes', how } })
  await test.storage.store([recordOf(event, prompts)], test.clock.now)
  await openCases(test.storage, test.clock.now)
  const cookie = await signedIn(test.app)
  for (const path of ['/inbox/a', '/answers', `/my/${myToken('a', secret)}`]) {
    const reply = await test.app.request(path, { headers: { 'accept-language': 'ar', cookie } })
    const html = await reply.text()
    // Without, a browser shows “1234567 30 49+” between words from right to left.
    expect(html).toContain('<bdi>محمد</bdi>، <bdi>a@b.example</bdi>، <bdi>+49 30 1234567</bdi>')
  }
})
