import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import { isJson, plainText, type Reading } from './moved.ts'

/** A prompt's words in other languages: by locale, by the key of a text. */
export type Words = NonNullable<Prompt['translations']>

const ownButtons = 'Buttons have their own words here, in every language.'

/** What a question says in other languages, under the keys that a prompt has for its texts. */
export function questionWords(item: Reading, question: Question): Words {
  const { id } = question
  return eachLanguage(item, (words) => {
    words.loseAll(['buttonText'], ownButtons)
    words.loseAll(['link'], 'A link leads to one address here, in every language.')
    const choices = words.list('choices').map((text, index) => [`${id}.o${index + 1}`, text])
    return {
      [id]: words.take('question'),
      [`${id}.help`]: words.take('description'),
      ...Object.fromEntries('options' in question ? choices : []),
      ...ends(question, words.take('lowerBoundLabel'), words.take('upperBoundLabel')),
    }
  })
}

function ends(question: Question, low: unknown, high: unknown): Readonly<Record<string, unknown>> {
  if (question.type !== 'rating') return {}
  const { id, scale } = question
  const [from, to] = 'to' in scale ? [scale.from, scale.to] : [1, scale.length]
  return { [`${id}.${from}`]: low, [`${id}.${to}`]: high }
}

/** What the survey itself says in other languages: its title, and its thanks where they are said. */
export function surveyWords(read: Reading, isThanked: boolean): Words {
  return eachLanguage(read, (words) => {
    words.loseAll(
      ['submitButtonText', 'backButtonText', 'thankYouMessageCloseButtonText', 'introScreenButtonText'],
      ownButtons,
    )
    words.loseAll(
      ['introScreenHeader', 'introScreenDescription'],
      'There is no page before the first question here.',
    )
    const thanks = [words.text('thankYouMessageHeader'), words.text('thankYouMessageDescription')]
    return {
      title: words.take('name'),
      ...(isThanked && { 'thanks.0': thanks.filter(Boolean).join(' ') }),
    }
  })
}

function eachLanguage(read: Reading, texts: (words: Reading) => Readonly<Record<string, unknown>>): Words {
  const given = read.take('translations')
  if (!isJson(given)) return {}
  const languages = read.inside('translations')
  return Object.fromEntries(
    Object.keys(given).map((locale) => {
      const words = languages.inside(locale)
      const plain = Object.entries(texts(words)).flatMap(([key, text]) => {
        const said = typeof text === 'string' ? plainText(text).text : ''
        return said ? [[key, said]] : []
      })
      words.end()
      return [locale, Object.fromEntries(plain)]
    }),
  )
}

/** All words of all parts, language by language. */
export function joined(parts: readonly Words[]): { readonly translations?: Words } {
  const all: Record<string, Readonly<Record<string, string>>> = {}
  for (const part of parts)
    for (const [locale, words] of Object.entries(part))
      if (Object.keys(words).length) all[locale] = { ...all[locale], ...words }
  return Object.keys(all).length ? { translations: all } : {}
}
