import { isRightToLeft } from '@earshot/core/messages/locales'
import type { AllMessages, PluralText } from '@earshot/core/messages/messages'
import { weave } from '@earshot/core/weave'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { countOf, lasting } from '../results/say.ts'
import { type Dates, datesOf } from './dates.ts'
import { en } from './en.ts'
import { type Figures, figuresOf } from './figures.ts'
import { englishMessages } from './load-messages.ts'
import type { Words } from './words.ts'

/** A language with its words, and how it writes numbers and times. */
export interface Speech {
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  readonly words: Words
  /** What the widget says in it. */
  readonly messages: AllMessages
  readonly figures: Figures
  readonly dates: Dates
  /** What somebody wrote, set apart where it runs the other way: it must not turn the words around it about. */
  apart(name: string): string
  /** Puts values into a text, set apart as `apart` does. */
  fill(text: string, values: Readonly<Record<string, string | number>>): string
  /** A text for a number of things, in the form that the language has for it. */
  counted(text: PluralText, count: number, values?: Readonly<Record<string, string | number>>): string
  /** `the web page, phone`. */
  list(items: readonly string[]): string
  /** Sentences one after the other; one that has no stop is given it. */
  sentences(parts: readonly string[]): string
  /** `40 s`, `4 min`, `3 h`, `2 days`. */
  lasting(ms: number): string
  /** The same in whole words, never less than it is: for somebody who has to wait. */
  waiting(ms: number): string
  /** `40 sec. ago`, `4 min. ago`, `3 hr. ago`, `2 days ago`. */
  ago(ms: number): string
  /** `12 of 30 (40 %, 25–58 %)`, and below five the count alone. */
  share(count: number, n: number): string
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** What stands between the parts of a list where it is not a comma with a space. */
const commas: Readonly<Record<string, string>> = { ar: '، ', fa: '، ', ja: '、', zh: '、' }

/** How a sentence ends, and what stands before the next one, where it is not a full stop with a space. */
const stops: Readonly<Record<string, { readonly stop: string; readonly gap: string }>> = {
  hi: { stop: '।', gap: ' ' },
  ja: { stop: '。', gap: '' },
  th: { stop: '', gap: ' ' },
  zh: { stop: '。', gap: '' },
}

/**
 * How a language speaks on the pages of the team.
 *
 * @param own - its words; what is missing in them is said in English
 * @param messages - what the widget says in it
 */
export function speechOf(locale: string, own: Words, messages: AllMessages = englishMessages): Speech {
  const words = locale === 'en' ? own : (orEnglish(own, en) as Words) // of the shape of English
  const number = new Intl.NumberFormat(locale)
  const forms = new Intl.PluralRules(locale)
  const isRtl = isRightToLeft(locale)
  const [figures, dates] = [figuresOf(locale), datesOf(locale)]
  const past = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'always' })
  const otherWay = isRtl ? /\p{Script=Latin}/u : /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
  const apart: Speech['apart'] = (name) => (otherWay.test(name) ? `\u2068${name}\u2069` : name)
  const fill: Speech['fill'] = (text, values) => {
    const stopped = new Set([...text.matchAll(/\{(\w+)\}\./g)].map(([, name]) => name))
    return weave(text, (name) => {
      const value = values[name] ?? ''
      if (typeof value === 'number') return number.format(value)
      // A day or a time that ends in the stop of its short form needs none of the sentence.
      const said = stopped.has(name) && value.endsWith('.') ? value.slice(0, -1) : value
      return apart(said)
    })
  }
  const { language } = new Intl.Locale(locale)
  const comma = commas[language] ?? ', '
  const { stop, gap } = stops[language] ?? { stop: '.', gap: ' ' }
  const unit = (value: number, name: string, unitDisplay: 'short' | 'long'): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay }).format(value)
  return {
    locale,
    words,
    messages,
    figures,
    dates,
    dir: isRtl ? 'rtl' : 'ltr',
    fill,
    apart,
    counted: (text, count, values) =>
      fill(typeof text === 'string' ? text : (text[forms.select(count)] ?? text.other), { ...values, count }),
    list: (items) => items.join(comma),
    sentences: (parts) =>
      parts
        .map((part) => part.trim())
        .map((part) => (/[.!?…”»。！？।؟]$/.test(part) ? part : `${part}${stop}`))
        .join(gap),
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
      const passed = Math.max(0, ms)
      if (passed < minuteMs) return past.format(-Math.floor(passed / 1000), 'second')
      if (passed < hourMs) return past.format(-Math.floor(passed / minuteMs), 'minute')
      if (passed < 2 * dayMs) return past.format(-Math.floor(passed / hourMs), 'hour')
      return past.format(-Math.floor(passed / dayMs), 'day')
    },
    share: (count, n) => {
      if (locale === 'en') return countOf(count, n)
      const counts = fill(words.figures.of, { count, n })
      if (n < fewestForPercentage) return counts
      const { share, interval } = figures.counted(count, n)
      return `${counts} (${[share, interval].join(comma)})`
    },
  }
}

function orEnglish(own: unknown, source: object | string): unknown {
  if (typeof source === 'string' || 'other' in source) return own ?? source
  const texts = (own ?? {}) as Readonly<Record<string, unknown>> // looked into by the names of English alone
  return Object.fromEntries(
    Object.entries(source).map(([name, text]) => [name, orEnglish(texts[name], text)]),
  )
}

/** For whoever asks for no language, and for the pages that have no other yet. */
export const english: Speech = speechOf('en', en)
