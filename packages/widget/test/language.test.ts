import { de } from '@earshot/core/messages/de'
import type { Prompt } from '@earshot/core/prompt'
import { describe, expect, test } from 'vitest'
import { languageOf } from '../src/language/language.ts'
import type { Loads } from '../src/loads.ts'
import { fakeLoads } from './fakes.ts'

const prompt: Prompt = {
  id: 'how-did-we-do',
  title: 'How?',
  questions: [{ id: 'a', type: 'text', text: 'How?' }],
}
const { messages: none } = fakeLoads()

function loads(parts: Partial<Loads> = {}): { load: Loads; fetched: readonly string[] } {
  const fetched: string[] = []
  const load = fakeLoads({
    messages(locale) {
      fetched.push(`messages/${locale}`)
      return Promise.resolve(de)
    },
    words(locale, id) {
      fetched.push(`${locale}/${id}`)
      return Promise.resolve({ a: 'Wie?' })
    },
    ...parts,
  })
  return { load, fetched }
}

describe('a ready-made prompt', () => {
  test('is asked in a language that it has, and so are the buttons', async () => {
    const { load, fetched } = loads()
    const spoken = await languageOf('de-AT', prompt, true, load)
    expect(spoken).toMatchObject({ locale: 'de', dir: 'ltr', messages: de })
    expect(spoken.local?.questions[0]?.text).toBe('Wie?')
    expect(fetched).toEqual(['de/how-did-we-do', 'messages/de'])
  })

  test('is also asked in a language that is written as programs write it', async () => {
    const { load, fetched } = loads()
    expect(await languageOf('de_DE', prompt, true, load)).toMatchObject({ locale: 'de', messages: de })
    expect(fetched).toEqual(['de/how-did-we-do', 'messages/de'])
    expect(await languageOf('de_DE', prompt, false, load)).toMatchObject({ locale: 'de-DE', messages: de })
  })

  test('in no language that it has: in English altogether', async () => {
    const { load, fetched } = loads()
    expect(await languageOf('el', prompt, true, load)).toEqual({ locale: 'en', dir: 'ltr', local: prompt })
    expect(fetched).toEqual([])
  })

  test('words that cannot be fetched: in English altogether', async () => {
    const { load } = loads({ words: () => none('de') as Promise<never> })
    expect(await languageOf('de', prompt, true, load)).toEqual({ locale: 'en', dir: 'ltr', local: prompt })
  })

  test('words of the page’s own stay in every language', async () => {
    const original: Prompt = {
      ...prompt,
      questions: [...prompt.questions, { id: 'b', type: 'text', text: 'Why?' }],
    }
    const { load } = loads({
      prompt: () => Promise.resolve(original),
      words: () => Promise.resolve({ title: 'Wie?', a: 'Wie?', b: 'Warum?' }),
    })
    const changed = { ...original, questions: original.questions.map((item) => ({ ...item, text: 'Why?' })) }
    const { local } = await languageOf('de', changed, true, load)
    expect([local?.title, ...(local?.questions ?? []).map(({ text }) => text)]).toEqual([
      'Wie?',
      'Why?',
      'Warum?',
    ])
  })

  test('Chinese is found by its script', async () => {
    expect((await languageOf('zh-CN', prompt, true, loads().load)).locale).toBe('zh-Hans')
    expect((await languageOf('zh-TW', prompt, true, loads().load)).locale).toBe('en')
  })
})

describe('a definition of the page', () => {
  test('is asked in a language that it has', async () => {
    const { load, fetched } = loads()
    const own = { ...prompt, translations: { de: { a: 'Wie?' } } }
    const spoken = await languageOf('de-CH', own, false, load)
    expect(spoken).toMatchObject({ locale: 'de', dir: 'ltr', messages: de })
    expect(spoken.local?.questions[0]?.text).toBe('Wie?')
    expect(fetched).toEqual(['messages/de'])
  })

  test('without translations is taken to be in the language of the page', async () => {
    expect(await languageOf('de-CH', prompt, false, loads().load)).toEqual({
      locale: 'de-CH',
      dir: 'ltr',
      messages: de,
      local: prompt,
    })
  })

  test('in a language that the interface does not speak, the buttons are English', async () => {
    const { load, fetched } = loads()
    expect(await languageOf('sw', prompt, false, load)).toEqual({ locale: 'sw', dir: 'ltr', local: prompt })
    expect(fetched).toEqual([])
  })

  test.each(['', '!!', '../x'])('“%s” is no language and no reason not to ask', async (wanted) => {
    const { load, fetched } = loads()
    expect(await languageOf(wanted, prompt, false, load)).toEqual({
      locale: wanted,
      dir: 'ltr',
      local: prompt,
    })
    expect(fetched).toEqual([])
  })
})

test('Arabic and Hebrew are written from right to left', async () => {
  for (const locale of ['ar', 'he'])
    expect((await languageOf(locale, prompt, false, loads().load)).dir).toBe('rtl')
})

test('buttons that cannot be fetched are English', async () => {
  const { load } = loads({ messages: none })
  expect(await languageOf('de', prompt, false, load)).toEqual({ locale: 'de', dir: 'ltr', local: prompt })
})
