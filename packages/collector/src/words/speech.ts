import { isRightToLeft } from '@earshot/core/messages/locales'
import type { PluralText } from '@earshot/core/messages/messages'
import { weave } from '@earshot/core/weave'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { wilson } from '@earshot/scoring/wilson'
import { countOf, lasting } from '../results/say.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'

/** A language with its words, and how it writes numbers and times. */
export interface Speech {
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  readonly words: Words
  /** Puts values into a text. */
  fill(text: string, values: Readonly<Record<string, string | number>>): string
  /** A text for a number of things, in the form that the language has for it. */
  counted(text: PluralText, count: number): string
  /** `40 s`, `4 min`, `3 h`, `2 days`. */
  lasting(ms: number): string
  /** The same in whole words, never less than it is: for somebody who has to wait. */
  waiting(ms: number): string
  /** `40 sec. ago`, `4 min. ago`. */
  ago(ms: number): string
  /** `12 of 30 (40 %, 25–58 %)`, and below five the count alone. */
  share(count: number, n: number): string
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** How a language speaks on the pages of the team. */
export function speechOf(locale: string, words: Words): Speech {
  const number = new Intl.NumberFormat(locale)
  const forms = new Intl.PluralRules(locale)
  const past = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'always' })
  const fill: Speech['fill'] = (text, values) =>
    weave(text, (name) => {
      const value = values[name] ?? ''
      return typeof value === 'number' ? number.format(value) : value
    })
  const unit = (value: number, name: string, unitDisplay: 'short' | 'long'): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay }).format(value)
  return {
    locale,
    words,
    dir: isRightToLeft(locale) ? 'rtl' : 'ltr',
    fill,
    counted: (text, count) =>
      fill(typeof text === 'string' ? text : (text[forms.select(count)] ?? text.other), { count }),
    lasting: (ms) => {
      if (locale === 'en') return lasting(ms) // as on the pages that are in English alone
      if (ms < minuteMs) return unit(Math.max(0, Math.round(ms / 1000)), 'second', 'short')
      if (ms < hourMs) return unit(Math.floor(ms / minuteMs), 'minute', 'short')
      if (ms < 2 * dayMs) return unit(Math.floor(ms / hourMs), 'hour', 'short')
      return unit(Math.floor(ms / dayMs), 'day', 'short')
    },
    waiting: (ms) => {
      const seconds = Math.max(1, Math.ceil(ms / 1000))
      return seconds < 100 ? unit(seconds, 'second', 'long') : unit(Math.ceil(seconds / 60), 'minute', 'long')
    },
    ago: (ms) => {
      const seconds = Math.max(0, Math.floor(ms / 1000))
      return seconds < 60 ? past.format(-seconds, 'second') : past.format(-Math.floor(seconds / 60), 'minute')
    },
    share: (count, n) => {
      if (locale === 'en') return countOf(count, n)
      const counts = fill(words.figures.of, { count, n })
      if (n < fewestForPercentage) return counts
      const { share, low, high } = wilson(count, n)
      const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
      const say = (part: number): string => percent.format(honest(part))
      return `${counts} (${say(share)}, ${say(low)}–${say(high)})`
    },
  }
}

/** Whole percents. Only all is 100 and only none is 0: what would round to them keeps a decimal. */
function honest(share: number): number {
  const whole = Math.round(share * 100)
  if (whole === share * 100 || (whole > 0 && whole < 100)) return whole / 100
  return Math.min(0.999, Math.max(0.001, Math.round(share * 1000) / 1000))
}

/** For whoever asks for no language, and for the pages that have no other yet. */
export const english: Speech = speechOf('en', en)
