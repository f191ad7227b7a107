import { localize } from '@earshot/core/localize'
import type { Prompt } from '@earshot/core/prompt'
import { describe, expect, test } from 'vitest'
import { deepFreeze, everyType, example, promptOf, throughJson } from './prompts.ts'

const words = {
  title: 'Wie war es?',
  purpose: 'Wir lesen alles.',
  'a-rating': 'Kommen Sie wieder?',
  'a-rating.help': 'Jede Antwort ist recht.',
  'a-rating.0': 'Sicher nicht',
  'a-rating.10': 'Ganz sicher',
  'a-choice': 'Welche?',
  'a-choice.red': 'Rot',
  'a-choice.other': 'Etwas anderes',
  'some.green': 'Grün',
  'a-matrix.food': 'Das Essen',
  'a-matrix.1': 'Schlecht',
  'a-matrix.2': 'Gut',
  'a-matrix.notApplicable': 'Hatte keins',
  'a-contact.consent': 'Sie dürfen mir schreiben.',
  'a-number.unit': 'Leute',
  'a-ranking.red': 'Rot',
  'a-message': 'Danke so weit.',
  'a-message.link': 'Anderen erzählen',
  'a-rating.notApplicable': 'Passt nicht',
  'thanks.1': 'Danke.',
  'thanks.1.unsent': 'Behalten.',
}
const prompt = deepFreeze(
  throughJson(
    promptOf(Object.values(everyType), {
      purpose: 'We read it all.',
      thanks: [
        { when: 'a-rating', text: 'Thanks, all.' },
        { text: 'Thanks.', unsent: 'Kept.' },
      ],
      translations: { de: words, 'de-CH': { title: 'Wie isch es gsi?' } },
    }),
  ) as Prompt,
)
const german = localize(prompt, 'de')
const question = (id: string): unknown => german.questions.find((item) => item.id === id)

describe('localize', () => {
  test('puts every text of the language in the place of the base text', () => {
    expect(german.title).toBe('Wie war es?')
    expect(german.purpose).toBe('Wir lesen alles.')
    expect(german.thanks).toEqual([
      { when: 'a-rating', text: 'Thanks, all.' },
      { text: 'Danke.', unsent: 'Behalten.' },
    ])
    expect(question('a-rating')).toEqual({
      ...everyType.rating,
      text: 'Kommen Sie wieder?',
      help: 'Jede Antwort ist recht.',
      scale: { from: 0, to: 10, low: 'Sicher nicht', high: 'Ganz sicher' },
      notApplicable: 'Passt nicht',
    })
    expect(question('a-choice')).toEqual({
      ...everyType.choice,
      text: 'Welche?',
      options: [
        { id: 'red', text: 'Rot' },
        { id: 'green', text: 'Green' },
        { id: 'other', text: 'Etwas anderes', other: true },
      ],
    })
    expect(question('some')).toMatchObject({
      text: 'Which ones?',
      options: [{ text: 'Red' }, { text: 'Grün' }, { text: 'Something else' }],
    })
    expect(question('a-matrix')).toMatchObject({
      rows: [
        { id: 'food', text: 'Das Essen' },
        { id: 'drinks', text: 'The drinks' },
      ],
      scale: ['Schlecht', 'Gut'],
      notApplicable: 'Hatte keins',
    })
    expect(question('a-ranking')).toMatchObject({ options: [{ text: 'Rot' }, { text: 'Green' }, {}] })
    expect(question('a-message')).toEqual({
      ...everyType.message,
      text: 'Danke so weit.',
      link: { ...everyType.message.link, text: 'Anderen erzählen' },
    })
    expect(question('a-contact')).toEqual({ ...everyType.contact, consent: 'Sie dürfen mir schreiben.' })
    expect(question('a-number')).toEqual({ ...everyType.number, unit: 'Leute' })
  })

  test('leaves what has no translation as it is', () => {
    for (const type of ['text', 'date', 'consent'] as const)
      expect(question(everyType[type].id)).toEqual(everyType[type])
  })

  test('translates the words of a scale by their stored value', () => {
    const [rating] = localize(example, 'de').questions
    expect(rating).toMatchObject({
      text: 'Wie waren wir heute?',
      scale: ['Schlecht', 'Fair', 'Good', 'Outstanding'],
    })
  })

  test('takes the locale itself before its language, and the language for the rest of the world', () => {
    expect(localize(prompt, 'de-CH').title).toBe('Wie isch es gsi?')
    expect(localize(prompt, 'de-AT')).toEqual(german)
  })

  test('falls back text by text: the locale, what is left of it, the text itself', () => {
    expect(localize(prompt, 'de-CH')).toEqual({ ...german, title: 'Wie isch es gsi?' })
    const layered = promptOf([everyType.text, everyType.consent, everyType.number], {
      purpose: 'Purpose',
      translations: {
        zh: { title: 'zh', 'a-text': 'zh', 'a-consent': 'zh' },
        'zh-Hant': { title: 'zh-Hant', 'a-text': 'zh-Hant' },
        'zh-Hant-TW': { title: 'zh-Hant-TW' },
      },
    })
    const texts = ({ title, questions, purpose }: Prompt): readonly unknown[] => [
      title,
      ...questions.map(({ text }) => text),
      purpose,
    ]
    expect(texts(localize(layered, 'zh-Hant-TW'))).toEqual([
      'zh-Hant-TW',
      'zh-Hant',
      'zh',
      'How many?',
      'Purpose',
    ])
    expect(texts(localize(layered, 'zh-Hans'))).toEqual(['zh', 'zh', 'zh', 'How many?', 'Purpose'])
  })

  test.each(['en', 'fr-CH', '', 'd', 'deu', '-', '--de'])('changes nothing for “%s”', (locale) => {
    expect(localize(prompt, locale)).toEqual(prompt)
  })

  test('changes nothing where there are no translations', () => {
    const plain = promptOf([everyType.text])
    expect(localize(plain, 'de')).toEqual(plain)
  })

  test('adds no purpose, help or thanks where there is none', () => {
    const plain = promptOf([everyType.text], {
      translations: { de: { purpose: 'p', 'a-text.help': 'h', 'thanks.0': 't' } },
    })
    expect(localize(plain, 'de')).toEqual(plain)
  })

  test('keeps ids, conditions and stored values', () => {
    const bare = (given: Prompt): unknown =>
      given.questions.map((item) => [
        item.id,
        item.type,
        item.when,
        'options' in item && item.options.map(({ id }) => id),
      ])
    expect(bare(german)).toEqual(bare(prompt))
  })

  test('a locale or an id that every object has is nothing special', () => {
    const odd = promptOf(
      [
        { id: 'constructor', type: 'text', text: 'Who built it?' },
        { id: 'name', type: 'text', text: 'Who are you?' },
      ],
      { translations: { de: { title: 'Muster' } } },
    )
    const texts = (locale: string): unknown => localize(odd, locale).questions.map(({ text }) => text)
    expect(texts('de')).toEqual(['Who built it?', 'Who are you?'])
    expect(texts('constructor')).toEqual(['Who built it?', 'Who are you?'])
    expect(texts('__proto__')).toEqual(['Who built it?', 'Who are you?'])
  })
})

test('texts that are given win over those of the prompt, one by one', () => {
  const prompt: Prompt = {
    id: 'a',
    title: 'Title',
    purpose: 'Purpose',
    questions: [{ id: 'q', type: 'text', text: 'Question' }],
    translations: { de: { title: 'Titel', q: 'Frage' } },
  }
  expect(localize(prompt, 'de', { q: 'Eine Frage', constructor: 'x' })).toMatchObject({
    title: 'Titel',
    purpose: 'Purpose',
    questions: [{ text: 'Eine Frage' }],
  })
})
