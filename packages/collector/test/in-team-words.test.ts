import { start, transition } from '@earshot/core/conversation'
import { responseEvent } from '@earshot/core/response-event'
import { tableCheck } from '@earshot/presets/table-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askedIn } from '../src/asking/asked-in.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { unescaped } from './page-form.ts'
import { signedIn, type TestApp, testApp } from './test-app.ts'
import { prompts } from './test-responses.ts'

let test: TestApp
let cookie: string
beforeEach(async () => {
  test = testApp()
  cookie = await signedIn(test.app)
})
afterEach(() => test.close())

/** A guest of table 12 taps in a language. */
async function tap(locale: string, answers: Readonly<Record<string, unknown>>, other?: string) {
  const { words } = await askedIn(tableCheck, locale)
  const context = { place: 'Linden', table: '12' }
  const { now } = test.clock
  const begun = start(tableCheck, { run: `run-${locale}`, context, now, locale, ...(words && { words }) })
  const state = Object.entries(answers).reduce(
    (state, [question, value]) =>
      transition(state, {
        type: 'answer',
        question,
        value,
        ...(other && question !== 'state' && { other }),
      })[0],
    begun,
  )
  const facts = { source: '//inn.example', now }
  const event = responseEvent({ ...state, revision: state.revision + 1 }, 'earshot.response.submitted', facts)
  await test.storage.store([recordOf(event, prompts)], now)
}

async function page(path: string, language: string): Promise<string> {
  const reply = await test.app.request(path, { headers: { 'accept-language': language, cookie } })
  return unescaped(await reply.text())
}

const wordsOf = (html: string): readonly (string | undefined)[] =>
  [...html.matchAll(/<p class="words"><bdi>([^<]*)</g)].map(([, words]) => words)

describe('what a table wants', () => {
  it('is told in the language of the team, whatever the guest was asked in', async () => {
    await tap('ja', { state: 'need', need: ['drinks', 'bill'] })
    expect(wordsOf(await page('/staff', 'ja'))).toEqual(['飲み物, お会計'])
    expect(wordsOf(await page('/staff', 'de'))).toEqual(['Getränke, Die Rechnung'])
    expect(wordsOf(await page('/staff', 'ar'))).toEqual(['مشروبات, الفاتورة'])
    // There are no questions in Greek: it is said as they are written.
    expect(wordsOf(await page('/staff', 'el'))).toEqual(['Drinks, The bill'])
  })

  it('is one wish where two guests of a table tapped the same in two languages', async () => {
    await tap('ja', { state: 'need', need: ['bill'] })
    await tap('fr', { state: 'need', need: ['bill'] })
    expect(wordsOf(await page('/staff', 'de'))).toEqual(['Die Rechnung'])
  })

  it('is still one where somebody is on the way already, also for the number beside the page’s name', async () => {
    await tap('ja', { state: 'need', need: ['bill'] })
    await test.storage.markCall('run-ja', 'seen', test.clock.now)
    test.clock.now += 1_000
    await tap('fr', { state: 'need', need: ['bill'] })
    const html = await page('/staff', 'de')
    expect(wordsOf(html)).toEqual(['Die Rechnung'])
    expect(html).toContain('Kein Tisch wartet.')
    expect(html).not.toMatch(/Tische <b>/)
  })

  it('keeps what a guest wrote', async () => {
    await tap('ja', { state: 'need', need: ['other'] }, 'ナッツなしで')
    expect(wordsOf(await page('/staff', 'de'))).toEqual(['Etwas anderes, “ナッツなしで”'])
  })
})

it('shows the questions of an answer in the language of whoever reads it', async () => {
  await tap('ja', { state: 'need', need: ['bill'] })
  for (const path of ['/answers', '/answers/run-ja']) {
    const html = await page(path, 'de')
    expect(html).toContain('<dt>Was dürfen wir Ihnen bringen?</dt>')
    expect(html).toContain('<dd lang="ja" dir="ltr">お会計</dd>')
    expect(await page(path, 'el')).toContain('<dt lang="en" dir="ltr">What can we bring you?</dt>')
  }
})
