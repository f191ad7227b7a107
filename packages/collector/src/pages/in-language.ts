import { isRightToLeft } from '@earshot/core/messages/locales'
import { type Html, html } from './html.ts'

/** The attributes of a part in another language than what is around it; nothing where it is the same. */
export function inLanguage(locale: string, around: string): Html | undefined {
  if (locale === around) return undefined
  return html` lang="${locale}" dir="${isRightToLeft(locale) ? 'rtl' : 'ltr'}"`
}
