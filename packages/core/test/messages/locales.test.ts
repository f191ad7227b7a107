import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isRightToLeft, locales, matchLocale } from '@earshot/core/messages/locales'
import { describe, expect, test } from 'vitest'

describe('locales', () => {
  test('are the files of the folder that are named as a language is, in order', () => {
    const files = readdirSync(fileURLToPath(new URL('../../src/messages', import.meta.url)))
    const named = files.map((file) => file.replace(/\.ts$/, '')).filter((name) => /^[a-z]{2}(-|$)/.test(name))
    expect(locales).toEqual(named.sort())
  })

  test('are written as Intl writes them', () => {
    expect(Intl.getCanonicalLocales([...locales])).toEqual(locales)
  })
})

describe('matchLocale', () => {
  test.each(locales)('%s is itself', (locale) => {
    expect(matchLocale(locale, locales)).toBe(locale)
  })

  test.each([
    ['de-AT', 'de'],
    ['de-CH-1996', 'de'],
    ['en-GB', 'en'],
    ['ES-mx', 'es'],
    ['pt-PT', 'pt'],
    ['pt-AO', 'pt'],
    ['pt-br', 'pt-BR'],
    ['pt-Latn-BR', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-hant', 'zh-Hant'],
    ['iw', 'he'],
    ['iw-IL', 'he'],
    ['in', 'id'],
    ['in-ID', 'id'],
    ['th-TH-u-nu-thai', 'th'],
    ['de_DE', 'de'],
    ['de_DE_formal', 'de'],
    ['pt_BR', 'pt-BR'],
    ['zh_TW', 'zh-Hant'],
  ])('%s takes %s', (wanted, found) => {
    expect(matchLocale(wanted, locales)).toBe(found)
  })

  test.each(['nb', 'nn', 'no', 'nb-NO', 'sr-Latn', 'gsw', 'yue-HK', 'tlh'])('%s finds none', (wanted) => {
    expect(matchLocale(wanted, locales)).toBeUndefined()
  })

  test.each(['', 'x', 'd', 'not a tag', '__proto__', '-', '*', 'zh-', 'a'.repeat(9)])(
    '“%s” is no tag and finds none',
    (wanted) => {
      expect(matchLocale(wanted, locales)).toBeUndefined()
    },
  )

  test('takes what a page wrote, as it wrote it', () => {
    expect(matchLocale('iw', ['iw', 'he'])).toBe('iw')
    expect(matchLocale('de_CH', ['de', 'de_CH'])).toBe('de_CH')
    expect(matchLocale('de-CH', ['de', 'de-CH'])).toBe('de-CH')
  })

  test('takes the language from the likely region where it stands in no other way', () => {
    expect(matchLocale('pt', ['pt-BR'])).toBe('pt-BR')
    expect(matchLocale('en', ['en-GB', 'en-US'])).toBe('en-US')
  })

  test('gives one script never for the other', () => {
    expect(matchLocale('zh-TW', ['zh-Hans'])).toBeUndefined()
    expect(matchLocale('zh-TW', ['zh-Hans', 'zh'])).toBe('zh')
  })

  test('finds nothing in nothing', () => {
    expect(matchLocale('de', [])).toBeUndefined()
  })
})

describe('isRightToLeft', () => {
  test('is true of Arabic, Persian and Hebrew, and of no other of the languages', () => {
    expect(locales.filter(isRightToLeft)).toEqual(['ar', 'fa', 'he'])
  })

  test.each([
    'ar-EG',
    'iw',
    'ur',
    'ps',
    'ug',
    'sd',
    'ckb',
    'yi',
    'dv',
    'pa-PK',
    'uz-AF',
    'az-Arab',
    'nqo',
    'syr',
  ])('%s is', (locale) => {
    expect(isRightToLeft(locale)).toBe(true)
  })

  test.each(['pa', 'uz', 'az', 'ku', 'ar-Latn', 'tr', '', 'not a tag'])('“%s” is not', (locale) => {
    expect(isRightToLeft(locale)).toBe(false)
  })
})
