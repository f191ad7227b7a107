import { maxTextLength } from '@earshot/core/check-answer'
import { en } from '@earshot/core/messages/en'
import { locales } from '@earshot/core/messages/locales'
import type { AllMessages, PluralText } from '@earshot/core/messages/messages'
import { moreEn } from '@earshot/core/messages/more-en'
import { beforeAll, describe, expect, test } from 'vitest'

const english: AllMessages = { ...en, ...moreEn, problems: { ...en.problems, ...moreEn.problems } }
const languages = locales.filter((locale) => locale !== 'en')

/** What may stand as it stands in English: the word is the same, or English took it. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  da: ['send'],
  de: ['name'],
  el: ['email'],
  id: ['email'],
  vi: ['email'],
}

/** Texts of one form though the language has more: nothing in them changes with the number. */
const oneForm: Readonly<Record<string, readonly string[]>> = {
  cs: ['chooseUpTo'],
  da: ['left'],
  de: ['left'],
  fa: ['left', 'chooseUpTo', 'stars', 'startsAgain'],
  fi: ['startsAgain'],
  fr: ['chooseUpTo'],
  hi: ['left', 'chooseUpTo', 'startsAgain'],
  hu: ['left', 'chooseUpTo', 'stars', 'startsAgain'],
  pl: ['chooseUpTo'],
  pt: ['chooseUpTo'],
  'pt-BR': ['chooseUpTo'],
  ro: ['chooseUpTo'],
  sv: ['left'],
  tr: ['left', 'chooseUpTo', 'stars', 'startsAgain'],
  uk: ['chooseUpTo'],
}

type Texts = Readonly<Record<string, PluralText>>
const textsOf = ({ problems, ...rest }: AllMessages): Texts => ({
  ...rest,
  ...Object.fromEntries(Object.entries(problems).map(([key, text]) => [`problems.${key}`, text])),
})
const formsOf = (text: PluralText): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text)
const namesIn = (text: string): readonly string[] => [...new Set(text.match(/\{\w*\}/g))].sort()

const englishTexts = textsOf(english)
const keys = Object.keys(englishTexts)
const plurals = keys.filter((key) => typeof englishTexts[key] === 'object')

/** Which numbers take which form: every count that the interface can say. */
function numbersByForm(locale: string): ReadonlyMap<string, readonly number[]> {
  const rules = new Intl.PluralRules(locale)
  const found = new Map<string, number[]>()
  for (let count = 0; count <= maxTextLength; count++) {
    const form = rules.select(count)
    const numbers = found.get(form)
    if (numbers) numbers.push(count)
    else found.set(form, [count])
  }
  return found
}

test('at least 24 languages, counted with English', () => {
  expect(locales.length).toBeGreaterThanOrEqual(24)
  expect(plurals).toEqual(['left', 'chooseUpTo', 'stars', 'startsAgain'])
})

describe.each(languages)('%s', (locale) => {
  let module: Readonly<Record<string, AllMessages>>
  let texts: Texts
  const problemsOf = (find: (key: string, form: string) => boolean): readonly string[] =>
    Object.entries(texts).flatMap(([key, text]) =>
      formsOf(text).flatMap((form) => (find(key, form) ? [`${key}: ${form}`] : [])),
    )

  beforeAll(async () => {
    module = await import(/* @vite-ignore */ `@earshot/core/messages/${locale}`)
    const [messages] = Object.values(module)
    if (!messages) throw new Error(`messages/${locale} gives nothing`)
    texts = textsOf(messages)
  })

  test('gives one constant of its own name', () => {
    expect(Object.keys(module)).toEqual([
      locale.replace(/-(\w)(\w+)/, (_, first: string, rest: string) => first + rest.toLowerCase()),
    ])
  })

  test('has every text, in the order of English, and nothing else', () => {
    expect(Object.keys(texts)).toEqual(keys)
    expect(problemsOf((_, form) => !form || form !== form.trim() || /\s\s/.test(form))).toEqual([])
  })

  test('has the plural forms that the language has, and no other', () => {
    const { size } = numbersByForm(locale)
    const forms = [...new Set([...numbersByForm(locale).keys(), 'other'])].sort()
    const single = size === 1 ? plurals : (oneForm[locale] ?? [])
    for (const key of keys) {
      const text = texts[key] ?? ''
      if (!plurals.includes(key) || single.includes(key)) expect([key, typeof text]).toEqual([key, 'string'])
      else {
        expect([key, Object.keys(text).sort()]).toEqual([key, forms])
        expect([key, new Set(formsOf(text)).size > 1]).toEqual([key, true])
      }
    }
  })

  test('has the placeholders of English; only a form for a single number may do without', () => {
    const numbers = numbersByForm(locale)
    for (const key of keys) {
      const text = texts[key] ?? ''
      const wanted = [...new Set(formsOf(englishTexts[key] ?? '').flatMap(namesIn))].sort()
      for (const [form, words] of Object.entries(typeof text === 'string' ? { other: text } : text)) {
        const alone = typeof text !== 'string' && numbers.get(form)?.length === 1
        const names = namesIn(words)
        expect([key, words, names]).toEqual([key, words, alone && !names.length ? [] : wanted])
      }
      expect([
        key,
        formsOf(text)
          .join('')
          .replace(/\{\w+\}/g, ''),
      ]).toEqual([key, expect.not.stringMatching(/[{}<>]/)])
    }
  })

  test('keeps the example of an address and the five digits', () => {
    expect(texts['problems.email']).toContain('name@example.com')
    expect(texts['problems.phone']).toContain('5')
  })

  test('says it in its own words', () => {
    const same = keys.filter((key) => {
      const forms = formsOf(englishTexts[key] ?? '')
      return formsOf(texts[key] ?? '').some(
        (form) => /\p{L}/u.test(form.replace(/\{\w+\}/g, '')) && forms.includes(form),
      )
    })
    expect(same).toEqual(sameAsEnglish[locale] ?? [])
  })

  test('is at most twice as long as English and 12 characters', () => {
    const most = (key: string): number =>
      12 + 2 * Math.max(...formsOf(englishTexts[key] ?? '').map((form) => form.length))
    expect(problemsOf((key, form) => [...form].length > most(key))).toEqual([])
  })

  test('has buttons of at most 24 characters', () => {
    const buttons = ['next', 'back', 'skip', 'send', 'sendNow', 'close', 'tryAgain', 'copy', 'undo', 'goOn']
    expect(problemsOf((key, form) => buttons.includes(key) && [...form].length > 24)).toEqual([])
  })

  test('tells what happened in four ways, and offers four ways out', () => {
    const { sending, sent, saved, notSent } = texts
    expect(new Set([sending, sent, saved, notSent]).size).toBe(4)
    expect(new Set([texts.later, texts.never, texts.skip, texts.close]).size).toBe(4)
  })

  test('is NFC, without control characters or signs that nobody sees', () => {
    // Persian spells with the zero-width non-joiner.
    const unseen = locale === 'fa' ? /(?!\u200c)[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u : /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u
    expect(problemsOf((_, form) => unseen.test(form) || form !== form.normalize('NFC'))).toEqual([])
  })

  test('is written in the script of the language', () => {
    const { script } = new Intl.Locale(locale).maximize()
    const known: Readonly<Record<string, RegExp>> = {
      Arab: /\p{Script=Arabic}/u,
      Cyrl: /\p{Script=Cyrillic}/u,
      Deva: /\p{Script=Devanagari}/u,
      Grek: /\p{Script=Greek}/u,
      Hans: /\p{Script=Han}/u,
      Hant: /\p{Script=Han}/u,
      Hebr: /\p{Script=Hebrew}/u,
      Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
      Kore: /\p{Script=Hangul}/u,
      Latn: /\p{Script=Latin}/u,
      Thai: /\p{Script=Thai}/u,
    }
    const letters = known[script ?? '']
    const bare = ['progress', 'moved', ...(sameAsEnglish[locale] ?? [])]
    expect(
      problemsOf((key, form) => !bare.includes(key) && !letters?.test(form.replace(/\{\w+\}/g, ''))),
    ).toEqual([])
  })
})
