import { describe, expect, it } from 'vitest'
import { presets } from '../../presets/src/index.ts'
import { example, open, rating } from '../src/example.ts'
import { isEnglish } from '../src/is-english.ts'
import { lintPrompt } from '../src/lint-prompt.ts'
import { englishWords, foreignWords } from '../src/words/little-words.ts'

const prompts = {
  german: ['Ihr Besuch', 'Wie war das Essen und wie schnell waren wir?', 'Schlecht', 'Sehr gut', 'Danke.'],
  french: ['Votre visite', 'Comment était le repas chez nous ?', 'Mauvais', 'Très bien', 'Merci.'],
  spanish: ['Su visita', '¿Cómo fue su visita con nosotros?', 'Malo', 'Muy bueno', 'Gracias.'],
  dutch: ['Uw bezoek', 'Hoe was uw bezoek aan ons restaurant?', 'Slecht', 'Goed', 'Bedankt.'],
  swedish: ['Ditt besök', 'Hur var ditt besök hos oss?', 'Dåligt', 'Bra', 'Tack.'],
  polish: ['Wizyta', 'Jak minęła wizyta w naszej restauracji?', 'Źle', 'Bardzo dobrze', 'Dziękujemy.'],
  japanese: ['ご来店', '本日のお食事はいかがでしたか？', '悪い', '良い', 'ありがとうございます。'],
  greek: ['Η επίσκεψή σας', 'Πώς ήταν το φαγητό;', 'Κακό', 'Καλό', 'Ευχαριστούμε.'],
} as const

const promptOf = ([title, text, low, high, thanks]: readonly [string, string, string, string, string]) =>
  example([rating(text, [low, high])], { title, thanks: [{ text: thanks }] })

describe('isEnglish', () => {
  it.each(Object.entries(prompts))('tells %s from English', (_, texts) => {
    expect(isEnglish(promptOf(texts))).toBe(false)
  })

  it.each(presets)('takes the preset $id for English', (preset) => {
    expect(isEnglish(preset)).toBe(true)
  })

  it('takes a few words without a little one for English', () => {
    expect(
      isEnglish({ id: 'a', title: 'Lunch', questions: [{ id: 'b', type: 'text', text: 'Comments?' }] }),
    ).toBe(true)
  })

  it('believes the site', () => {
    expect(isEnglish(promptOf(prompts.german), { locale: 'en-GB' })).toBe(true)
    expect(isEnglish(example([rating(), open]), { locale: 'de' })).toBe(false)
  })

  it('has no word in both lists', () => {
    expect([...englishWords].filter((word) => foreignWords.has(word))).toEqual([])
  })
})

it.each(Object.entries(prompts))('no rule about words speaks of %s', (_, texts) => {
  const found = lintPrompt(promptOf(texts)).map(({ rule }) => rule)
  expect(found.filter((rule) => rule.startsWith('W-'))).toEqual([])
})

it('W-16 reads every script', () => {
  const german = promptOf(prompts.german)
  const loud = { ...german, questions: [{ ...open, text: 'WIE WAR DAS ESSEN HEUTE?' }, ...german.questions] }
  expect(lintPrompt(loud).map(({ rule }) => rule)).toContain('W-16')
})
