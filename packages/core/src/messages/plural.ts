import { weave } from '../weave.ts'
import type { PluralText } from './messages.ts'

/** A text for a number of things, in the form that the language has for this number, with `{count}` replaced. */
export function plural(text: PluralText, count: number, locale: string): string {
  const form = typeof text === 'string' ? text : (text[formOf(count, locale)] ?? text.other)
  return weave(form, () => count)
}

function formOf(count: number, locale: string): Intl.LDMLPluralRule {
  try {
    return new Intl.PluralRules(locale).select(count)
  } catch {
    return 'other' // a page may say anything for its language; a wrong tag is no reason not to ask
  }
}
