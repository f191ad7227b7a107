import { mapTexts } from '@earshot/core/map-texts'
import { parsePrompt } from '@earshot/core/parse-prompt'
import { describe, expect, test } from 'vitest'
import { deepFreeze, everyType, example, promptOf } from './prompts.ts'

const full = deepFreeze(
  promptOf(Object.values(everyType), {
    purpose: 'To get better.',
    thanks: [{ text: 'Thanks.', unsent: 'Kept.' }, { text: 'Bye.' }],
    lintExempt: { 'F-04': 'A reason.' },
  }),
)
const keysOf = (part: object): readonly string[] => {
  const keys: string[] = []
  mapTexts(part, (text, key) => {
    keys.push(key)
    return text
  })
  return keys
}

describe('mapTexts', () => {
  test('knows the key of every text that a person reads', () => {
    expect([...keysOf(full)].sort()).toEqual(
      [
        'title',
        'purpose',
        'a-rating',
        'a-rating.help',
        'a-rating.0',
        'a-rating.10',
        'a-rating.notApplicable',
        ...['a-choice', 'some', 'a-ranking'].flatMap((id) => [id, `${id}.red`, `${id}.green`, `${id}.other`]),
        'a-text',
        'a-contact',
        'a-contact.consent',
        'a-matrix',
        'a-matrix.food',
        'a-matrix.drinks',
        'a-matrix.1',
        'a-matrix.2',
        'a-matrix.notApplicable',
        'a-number',
        'a-number.unit',
        'a-date',
        'a-consent',
        'a-message',
        'a-message.link',
        'thanks.0',
        'thanks.0.unsent',
        'thanks.1',
      ].sort(),
    )
  })

  test('every key can be written in translations, and every text comes back changed', () => {
    const words = Object.fromEntries(keysOf(full).map((key) => [key, `[${key}]`]))
    expect(parsePrompt({ ...full, translations: { de: words } })).toMatchObject({ status: 'ok', issues: [] })
    const texts: string[] = []
    mapTexts(
      mapTexts(full, (_, key) => words[key] ?? ''),
      (text) => {
        texts.push(text)
        return text
      },
    )
    expect(texts).toEqual(Object.values(words))
  })

  test('leaves ids, addresses, conditions, reasons and translations alone', () => {
    expect(mapTexts(full, () => 'X')).toMatchObject({
      id: 'sample',
      lintExempt: { 'F-04': 'A reason.' },
      questions: expect.arrayContaining([
        expect.objectContaining({
          id: 'a-message',
          link: { text: 'X', url: 'https://reviews.example/us', public: true },
        }),
        expect.objectContaining({ id: 'a-contact', fields: ['name', 'email'], consent: 'X' }),
        expect.objectContaining({ id: 'a-choice', order: 'random', last: ['other'] }),
        expect.objectContaining({ id: 'a-date', min: '2026-01-01' }),
      ]),
    })
    const { targeting, trigger, limits, translations } = example
    expect(mapTexts(example, () => 'X')).toMatchObject({ targeting, trigger, limits, translations })
  })

  test('is the same definition where nothing changes, and a copy', () => {
    const same = mapTexts(full, (text) => text)
    expect(same).toEqual(full)
    expect(same).not.toBe(full)
    expect(mapTexts(example, (text) => text)).toEqual(example)
  })

  test('of one question the keys stand alone', () => {
    expect(keysOf(everyType.number)).toEqual(['', 'unit'])
  })

  test('fields that are undefined stay so', () => {
    expect(mapTexts({ ...everyType.text, help: undefined, link: undefined }, () => 'X')).toEqual({
      ...everyType.text,
      text: 'X',
    })
  })
})
