import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { loadWords } from './load-words.ts'

const cookie = 'earshot_language'
const yearSeconds = 365 * 86_400

/** The language that somebody has chosen in this browser, where it is one of those that there are. */
export function chosenLanguage(c: Context): string | undefined {
  const chosen = getCookie(c, cookie)
  return chosen !== undefined && Object.hasOwn(loadWords, chosen) ? chosen : undefined
}

/**
 * Keeps the choice in this browser for a year. It says nothing but a language, so it outlives signing in and out, and the
 * sign-in page speaks it too.
 *
 * @param locale - one of those that there are; anything else forgets the choice
 */
export function chooseLanguage(c: Context, locale: string, publicUrl: string | undefined): void {
  const options = { path: '/', secure: publicUrl?.startsWith('https:') ?? false }
  if (!Object.hasOwn(loadWords, locale)) deleteCookie(c, cookie, options)
  else setCookie(c, cookie, locale, { ...options, httpOnly: true, sameSite: 'Lax', maxAge: yearSeconds })
}
