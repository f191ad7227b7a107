import { locales } from '@earshot/core/messages/locales'
import { complaint } from '@earshot/presets/complaint'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { tableCheck } from '@earshot/presets/table-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actOnCase } from '../src/cases/act-on-case.ts'
import type { CaseDeed } from '../src/cases/case.ts'
import { openCases } from '../src/cases/open-cases.ts'
import { talkToken } from '../src/cases/talk-token.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { myToken } from '../src/own-answer/my-token.ts'
import { en } from '../src/words/en.ts'
import { loadWords } from '../src/words/load-words.ts'
import { english, speechOf } from '../src/words/speech.ts'
import type { Words } from '../src/words/words.ts'
import { unescaped } from './page-form.ts'
import { personSignedIn, secret, signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts } from './test-responses.ts'

/** Words that a language shares with English: names, loans, and what is no words at all. */
const same: Readonly<Record<string, readonly string[]>> = {
  cs: ['Spam', 'Role', 'Role: {role}.'],
  da: ['Spam', 'Person', 'Send'],
  de: ['Name', 'Spam', 'Normal', 'Person', 'Team', 'Teams'],
  es: ['Spam', 'Normal', 'No'],
  fr: [
    'Pages',
    'Tables',
    'Table',
    'Table {table}',
    'Question',
    'Mentions',
    'Normal',
    'Messages',
    'Page',
    'Actions',
  ],
  id: ['Spam'],
  it: ['Password', 'Spam', 'No'],
  nl: ['Spam', 'mail'],
  pl: ['Spam'],
  pt: ['Spam', 'Normal'],
  'pt-BR': ['Spam', 'Normal'],
  ro: ['Spam', 'Normal'],
  sv: ['Person'],
}

/** Every text with its way down. A text with forms is one entry for each form. */
function flat(part: object, way = ''): [way: string, text: string][] {
  return Object.entries(part).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[`${way}${name}`, value] as [string, string]]
      : flat(value, `${way}${name}.`),
  )
}

/** Every text with forms. No place for something else is called `one` and `other` at once. */
function formsIn(part: object, way = ''): [way: string, forms: object][] {
  return Object.entries(part).flatMap(([name, value]): [string, object][] => {
    if (typeof value !== 'object') return []
    return 'one' in value && 'other' in value ? [[way + name, value]] : formsIn(value, `${way}${name}.`)
  })
}

const form = /\.(zero|one|two|few|many|other)$/
const placesOf = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort()
const source = new Map(flat(en).map(([way, text]) => [way.replace(form, ''), text]))

/** A place that was lost, or a figure: an interval, a count and a limit stand in every language, or the sentence says more. */
function faultsOf(way: string, text: string, locale: string): readonly string[] {
  const [, named = ''] = form.exec(way) ?? []
  const said = source.get(way.replace(form, '')) ?? ''
  // A language may say one and two without a figure.
  const free = ['zero', 'one', 'two'].includes(named) ? ['{count}'] : []
  const places = new Set(placesOf(text))
  const lost = placesOf(said).filter((place) => !places.has(place) && !free.includes(place))
  const strange = [...places].filter((place) => !said.includes(place))
  const digits = new Intl.NumberFormat(locale, { useGrouping: false })
  const figures = (said.match(/\d+/g) ?? []).filter(
    (figure) => !text.includes(figure) && !text.includes(digits.format(Number(figure))),
  )
  const untidy = text !== text.trim().normalize('NFC') || !text ? ['is untidy'] : []
  return [...lost, ...strange, ...figures, ...untidy].map((fault) => `${way}: ${fault} in “${text}”`)
}

describe('the words of the first pages', () => {
  it('are there in every language that the widget speaks', () => {
    expect(Object.keys(loadWords).sort()).toEqual([...locales].sort())
    expect(locales.length).toBeGreaterThanOrEqual(24)
  })

  for (const [locale, load] of Object.entries(loadWords)) {
    it(`are complete in ${locale}, and none is left in English`, async () => {
      const words = await load()
      const texts = flat(words)
      expect([...new Set(texts.map(([way]) => way.replace(form, '')))].sort()).toEqual(
        [...source.keys()].sort(),
      )
      // One list of what is wrong: a thousand expectations would take a second a language.
      expect(texts.flatMap(([way, text]) => faultsOf(way, text, locale))).toEqual([])
      const numbers = new Intl.PluralRules(locale)
      const needed = new Set(Array.from({ length: 201 }, (_, count) => numbers.select(count)))
      const missing = formsIn(words).flatMap(([way, forms]) =>
        [...needed].filter((name) => !Object.hasOwn(forms, name)).map((name) => `${way}.${name}`),
      )
      expect(missing).toEqual([])
      if (locale === 'en') return
      const left = texts
        .filter(([way, text]) => text === source.get(way.replace(form, '')))
        .map(([, text]) => text)
      expect(new Set(left)).toEqual(new Set(same[locale]))
    })
  }

  it('write numbers and times as the language does', async () => {
    const speech = async (locale: string) => speechOf(locale, (await loadWords[locale]?.()) as Words)
    const [de, pl, fa] = [await speech('de'), await speech('pl'), await speech('fa')]
    expect([1, 2, 5, 22].map((count) => pl.counted(pl.words.staff.wait, count))).toEqual([
      'Czeka 1 stolik.',
      'Czekają 2 stoliki.',
      'Czeka 5 stolików.',
      'Czekają 22 stoliki.',
    ])
    expect(fa.counted(fa.words.inbox.late, 12)).toBe('۱۲ مورد دیر شده‌اند.')
    expect(de.lasting(3 * 3_600_000)).toBe('3 Std.')
    expect(de.ago(240_000)).toBe('vor 4 Min.')
    expect([-5_000, 59_999, 3_599_999, 172_799_999, 172_800_000].map(english.ago)).toEqual([
      '0 sec. ago',
      '59 sec. ago',
      '59 min. ago',
      '47 hr. ago',
      '2 days ago',
    ])
    expect(de.share(3, 4)).toBe('3 von 4')
    expect(de.share(12, 30).replaceAll('\u00a0', ' ')).toBe('12 von 30 (40 %, 25–58 %)')
    expect(de.share(999, 1000)).toMatch(/99,9\s%/) // all is not said of fewer than all
    expect(english.share(12, 30)).toBe('12 of 30 (40 %, 25–58 %)')
  })
})

describe('a page in the language of the reader', () => {
  let test: TestApp
  let cookie: string
  beforeEach(async () => {
    test = testApp()
    cookie = await signedIn(test.app)
  })
  afterEach(() => test.close())

  const open = async (path: string, languages: string, as = cookie) => {
    const reply = await test.app.request(path, { headers: { 'accept-language': languages, cookie: as } })
    expect(reply.headers.get('vary')).toContain('Accept-Language')
    const html = await reply.text()
    return {
      language: reply.headers.get('content-language'),
      html,
      root: /<html[^>]*>/.exec(html)?.[0],
      text: unescaped(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')),
    }
  }

  it('signs in, in German and in Arabic, from right to left', async () => {
    const de = await open('/login', 'de-AT,de;q=0.9,en;q=0.8', '')
    expect(de).toMatchObject({ language: 'de', root: '<html lang="de" dir="ltr">' })
    expect(de.text).toContain('Sie öffnet sich mit dem Inhaber-Passwort')
    const ar = await open('/login', 'ar-EG', '')
    expect(ar).toMatchObject({ language: 'ar', root: '<html lang="ar" dir="rtl">' })
    expect(ar.text).toContain('تسجيل الدخول')
    const headers = { 'accept-language': 'ar' }
    const wrong = await test.app.request('/login', {
      method: 'POST',
      headers,
      body: new URLSearchParams({ password: 'guess' }),
    })
    expect(await wrong.text()).toContain('كلمة المرور غير صحيحة.')
  })

  it('takes the language that is liked best of those that there are, else English', async () => {
    const found = async (languages: string) => (await open('/login', languages, '')).language
    expect(await found('en;q=0.5, sv;q=0.9')).toBe('sv')
    expect(await found('eo, zh-HK;q=0.8, en;q=0.2')).toBe('zh-Hant')
    expect(await found('pt-BR')).toBe('pt-BR')
    expect(await found('iw')).toBe('he')
    for (const other of ['', 'eo', '*', 'de;q=0', '<script>', 'constructor', `${'x,'.repeat(9_000)}de`])
      expect(await found(other)).toBe('en')
  })

  it('shows the tables that wait, with the words for its scripts', async () => {
    for (const [run, context] of [
      ['a', { table: '12', place: 'Terrasse' }],
      ['b', { table: '7' }],
    ] as const) {
      const event = said({ run, prompt: tableCheck, answers: { state: 'need' }, context })
      await test.storage.store([recordOf(event, prompts)], test.clock.now)
    }
    test.clock.now += 70_000
    const de = await open('/staff', 'de')
    expect(de.root).toBe('<html lang="de" dir="ltr">')
    expect(de.text).toContain('2 Tische warten.')
    expect(de.text).toContain('Tisch 12')
    expect(de.text).toMatch(/Gerufen vor 1 Min\. Seit einer Minute hat das niemand gesehen\./)
    expect(de.html).toContain('data-lost="Keine Verbindung. Alter dieser Liste: {time}."')
    expect(de.html).toContain('data-not-tell="Hier nicht mehr melden"')
    const ar = await open('/staff', 'ar')
    expect(ar.root).toBe('<html lang="ar" dir="rtl">')
    expect(ar.text).toContain('طاولتان تنتظران.')
    expect(ar.text).toContain('طاولة 12')
    // In the language of the team, and in its own direction where the definition has none.
    expect(ar.html).toContain('<p class="words"><bdi>نحتاج إلى شيء</bdi>')
    expect((await open('/staff', 'he')).html).toContain('<p class="words"><bdi>We need something</bdi>')
  })

  it('lists the cases, for a manager and for somebody of the staff', async () => {
    const answers = { what: ['time'], why: 'Two hours late.' }
    await test.storage.store(
      [recordOf(said({ run: 'a', prompt: complaint, answers }), prompts)],
      test.clock.now,
    )
    await openCases(test.storage, test.clock.now)
    const de = await open('/inbox', 'de')
    expect(de).toMatchObject({ language: 'de', root: '<html lang="de" dir="ltr">' })
    expect(de.text).toContain('1 Fall wartet. Keiner ist überfällig.')
    expect(de.text).toMatch(
      /Fällig in: \d+ (Std|Min)\. Two hours late\. Fall 1 · Beschwerde · kein Kontakt · noch bei niemandem/,
    )
    expect(de.text).toContain('Zeiten nach Kaplan–Meier')
    const ar = await open('/inbox', 'ar')
    expect(ar.text).toContain('حالة واحدة تنتظر. لا توجد حالة متأخرة.')
    const staff = await open('/inbox', 'he', await personSignedIn(test, 'Rosa', 'staff'))
    expect(staff).toMatchObject({ language: 'he', root: '<html lang="he" dir="rtl">' })
    expect(staff.text).toContain('לא ניתנה לך אף פנייה.')
  })

  it('says on the first page who waits and what was criticised, and what is in English alone below', async () => {
    for (const run of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const answers = { rating: run === 'f' ? 4 : 1, ...(run !== 'f' && { what: ['time'] }) }
      await test.storage.store(
        [recordOf(said({ run, prompt: howDidWeDo, answers, context: { place: 'Linden' } }), prompts)],
        test.clock.now,
      )
    }
    const de = await open('/', 'de')
    expect(de).toMatchObject({ language: 'de', root: '<html lang="de" dir="ltr">' })
    expect(de.text).toMatch(/Wie lange es gedauert hat: 5 von 5 kritischen Antworten \(100\s%, 57–100\s%\)\./)
    expect(de.text).toMatch(/In dieser Woche waren 83\s% kritisch: 5 von 6\. Was normal ist, lässt sich/)
    expect(de.text).toContain('Die Intervalle gelten zu 95 % (Wilson). Nichts ist gewichtet.')
    expect(de.text).toMatch(/\. Prüfen Sie es am \d+\. \S+ noch einmal\./)
    expect(de.html).toContain('<div class="more" lang="en" dir="ltr">')
    const fa = await open('/', 'fa')
    expect(fa.root).toBe('<html lang="fa" dir="rtl">')
    expect(fa.text).toContain('۵ از ۵ پاسخ انتقادی')
    // Word for word as it was designed.
    const en = await open('/', 'en')
    expect(en.text).toContain('How long it took: 5 of 5 critical answers (100 %, 57–100 %).')
    expect(en.text).toContain(
      'This week 83 % were critical: 5 of 6. What is normal can be told from six weeks',
    )
  })

  it('shows a case with its forms and its story, and the customer their side of it', async () => {
    const answers = { what: ['time'], why: 'Two hours late.', reach: { email: 'a@b.example' } }
    await test.storage.store(
      [recordOf(said({ run: 'a', prompt: complaint, answers }), prompts)],
      test.clock.now,
    )
    await openCases(test.storage, test.clock.now)
    const es = await open('/inbox/a', 'es')
    expect(es).toMatchObject({ language: 'es', root: '<html lang="es" dir="ltr">' })
    expect(es.text).toContain('Nuevo · Queja · ')
    expect(es.text).toContain('¿Quién responde a este cliente?')
    const refused = await test.app.request('/inbox/a', {
      method: 'POST',
      headers: { 'accept-language': 'es', cookie },
      body: new URLSearchParams({ deed: 'contacted', way: 'phone', words: 'Hola', by: 'Ana' }),
    })
    expect(await refused.text()).toContain('Alguien debe tomar antes este caso.')
    expect((await open('/inbox/none', 'es')).text).toContain('No hay ningún caso en esta dirección.')
    const talk = `/talk/${talkToken('a', { secret, now: test.clock.now })}`
    const ja = await open(talk, 'ja', '')
    expect(ja).toMatchObject({ language: 'ja', root: '<html lang="ja" dir="ltr">' })
    expect(ja.text).toContain('あなたのメッセージ 1番')
    const my = await open(`/my/${myToken('a', secret)}`, 'uk', '')
    expect(my).toMatchObject({ language: 'uk', root: '<html lang="uk" dir="ltr">' })
    expect(my.text).toContain('Видалити мою відповідь')
  })

  it('tells one number of cases that wait: in the way there, in the tab and in the sentence', async () => {
    for (const run of ['a', 'b', 'c'])
      await test.storage.store(
        [recordOf(said({ run, prompt: complaint, answers: { what: ['time'] } }), prompts)],
        test.clock.now,
      )
    await openCases(test.storage, test.clock.now)
    const event = (deed: CaseDeed) => actOnCase(test.storage, 'a', { at: test.clock.now, by: 'Ana', deed })
    await event({ type: 'looked-at', cause: 'time', change: 'Nothing, it was the snow.' })
    const { html, text } = await open('/inbox', 'en')
    expect(text).toContain('2 cases wait.')
    expect(text).toContain('Open 2')
    expect(text).toContain('Inbox 2 waiting')
    expect(html).not.toContain('Inbox <b>3')
  })

  it('keeps the language that somebody chooses in this browser, before and after signing in', async () => {
    const choose = (language: string) =>
      test.app.request('/account', {
        method: 'POST',
        headers: { 'accept-language': 'de', cookie },
        body: new URLSearchParams({ do: 'language', language }),
      })
    const chosen = await choose('pt-BR')
    expect(chosen.headers.get('location')).toBe('/account?kept=language')
    const [kept = ''] = chosen.headers.get('set-cookie')?.split(';') ?? []
    expect(kept).toBe('earshot_language=pt-BR')
    const account = await open('/account?kept=language', 'de', `${cookie}; ${kept}`)
    expect(account.text).toContain('Salvo. Este navegador lembra por um ano')
    expect(account.html).toContain('<option value="pt-BR" lang="pt-BR" selected>português (Brasil)</option>')
    expect((await open('/inbox', 'de', `${cookie}; ${kept}`)).language).toBe('pt-BR')
    expect((await open('/login', 'de', kept)).language).toBe('pt-BR')
    for (const other of ['constructor', '../en', '']) {
      expect((await open('/login', 'de', `earshot_language=${other}`)).language).toBe('de')
      expect((await choose(other)).headers.get('set-cookie')).toMatch(/^earshot_language=; Max-Age=0/)
    }
  })

  it('says in English what a language lacks', async () => {
    const de = (await loadWords.de?.()) as Words
    const { pages: _, ...rest } = de
    const lacking = { ...rest, staff: { ...de.staff, wait: undefined } } as unknown as Words
    const speech = speechOf('de', lacking)
    expect(speech.words.pages.inbox).toBe('Inbox')
    expect(speech.counted(speech.words.staff.wait, 2)).toBe('2 tables wait.')
    expect(speech.words.staff.none).toBe('Kein Tisch wartet.')
  })

  it('sets apart what runs the other way, and nothing else', async () => {
    const speech = speechOf('ar', (await loadWords.ar?.()) as Words)
    expect([english.apart('Linden'), english.apart('مطعم')]).toEqual(['Linden', '\u2068مطعم\u2069'])
    expect([speech.apart('Linden'), speech.apart('مطعم')]).toEqual(['\u2068Linden\u2069', 'مطعم'])
    expect(english.fill('Table {table}', { table: 'שש' })).toBe('Table \u2068שש\u2069')
  })

  it('that is in English alone says so, and has the way between the pages in the language', async () => {
    const page = await open('/comments', 'ar')
    expect(page).toMatchObject({ language: 'en', root: '<html lang="en" dir="ltr">' })
    expect(page.html).toContain(
      '<header class="owner-bar" id="bar" lang="ar" dir="rtl"><nav aria-label="الصفحات">',
    )
  })
})
