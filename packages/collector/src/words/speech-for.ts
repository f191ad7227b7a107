import { matchLocale } from '@earshot/core/messages/locales'
import type { Context } from 'hono'
import { chosenLanguage } from './chosen-language.ts'
import { loadMessages } from './load-messages.ts'
import { loadWords } from './load-words.ts'
import { english, type Speech, speechOf } from './speech.ts'

const spoken = Object.keys(loadWords)
const ready = new Map<string, Speech>([['en', english]])

/**
 * In the language that was chosen in this browser, else the one that it likes best of those that there are, else in
 * English.
 */
export async function speechFor(c: Context): Promise<Speech> {
  c.header('Vary', 'Accept-Language, Cookie', { append: true })
  return speechIn(chosenLanguage(c) ?? likedBest(c.req.header('accept-language') ?? ''))
}

/** How one of the languages speaks; English where there are no words of it. */
export async function speechIn(locale: string): Promise<Speech> {
  const known = ready.get(locale)
  if (known) return known
  if (!Object.hasOwn(loadWords, locale)) return english
  const [words, messages] = await Promise.all([loadWords[locale]?.(), loadMessages[locale]?.()])
  if (!words) return english
  const speech = speechOf(locale, words, messages)
  ready.set(locale, speech)
  return speech
}

/** The first that fits of `Accept-Language` (RFC 9110, section 12.5.4), by weight and then in its order. */
function likedBest(header: string): string {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      const weight = parameters.find((piece) => piece.startsWith('q='))?.slice(2)
      return { tag, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ tag, weight }) => tag && tag !== '*' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wanted) {
    const found = matchLocale(tag, spoken)
    if (found) return found
  }
  return 'en'
}
