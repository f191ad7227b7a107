import { complaint } from '@earshot/presets/complaint'
import { tableCheck } from '@earshot/presets/table-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seenToken } from '../src/alerts/seen-token.ts'
import { openCases } from '../src/cases/open-cases.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { myToken } from '../src/own-answer/my-token.ts'
import { en } from '../src/words/en.ts'
import { figuresOf } from '../src/words/figures.ts'
import { loadWords } from '../src/words/load-words.ts'
import { secret, signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts } from './test-responses.ts'
import { textsIn } from './texts-in.ts'

let test: TestApp
let cookie: string
beforeAll(async () => {
  test = testApp()
  cookie = await signedIn(test.app)
  const answers = { what: ['time'], why: '7', reach: { email: 'a@b.example' } }
  const context = { place: '1', table: '2', shift: '3' }
  for (const event of [
    said({ run: 'a', prompt: complaint, answers, context }),
    said({ run: 'b', prompt: tableCheck, answers: { state: 'need', need: ['bill'] }, context }),
  ])
    await test.storage.store([recordOf(event, prompts)], test.clock.now)
  await openCases(test.storage, test.clock.now)
  const alert = { id: 'alert', type: 'alert.digest', body: ['1'], madeAt: test.clock.now } as const
  await test.storage.alerts.raise(alert)
})
afterAll(() => test.close())

/** Every text with its way down; of a text with forms, each. */
function flat(part: object, way = ''): readonly (readonly [way: string, text: string])[] {
  return Object.entries(part).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${way}${name}`, value] as const] : flat(value, `${way}${name}.`),
  )
}

/** What was chosen stands as it was shown. */
const chosen = en.results.causes.time
const english = flat(en).filter(([, text]) => text !== chosen)

for (const [locale, load] of Object.entries(loadWords)) {
  if (locale === 'en') continue
  it(`shows no sentence of the English table in ${locale}`, async () => {
    const own = new Set(flat(await load()).map(([, text]) => text))
    const foreign = new Set(english.map(([, text]) => text).filter((text) => !own.has(text)))
    const my = `/my/${myToken('a', secret)}`
    const seen = `/seen/${seenToken('alert', 'anna', secret)}`
    const left: string[] = []
    for (const path of [
      '/',
      '/staff',
      '/inbox',
      '/inbox/a',
      '/answers',
      '/actions',
      '/people',
      '/account',
      my,
      seen,
    ]) {
      const reply = await test.app.request(path, { headers: { 'accept-language': locale, cookie } })
      expect([path, reply.status, reply.headers.get('content-language')]).toEqual([path, 200, locale])
      left.push(...textsIn(await reply.text()).filter((text) => foreign.has(text)))
    }
    expect(left).toEqual([])
  })

  it(`writes percentages in ${locale} as its figures are`, async () => {
    const figures = figuresOf(locale)
    const plain = (text: string): string => text.replace(/[\u200e\u2066\u2069]/g, '').replace(/\s/g, ' ')
    const signs = (text: string): readonly string[] =>
      plain(text).match(/[%٪] ?\p{Nd}+|\p{Nd}+ ?[%٪]/gu) ?? []
    // Of an adjective, "95procentní", Czech has no space.
    const usual = [0.9, 0.95].map((share) => plain(figures.percent(share)))
    const fit = locale === 'cs' ? [...usual, '95%'] : usual
    const strange = flat(await load()).filter(([, text]) => signs(text).some((said) => !fit.includes(said)))
    expect(strange).toEqual([])
    // No line of a phone ends within an interval.
    expect(figures.range(0.25, 0.58)).not.toContain(' ')
  })
}
