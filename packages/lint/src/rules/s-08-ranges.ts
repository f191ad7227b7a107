import type { Question } from '@earshot/core/question'
import { example } from '../example.ts'
import { type Range, rangeOf } from '../range-of.ts'
import type { Rule } from '../rule.ts'

/** Numbers that name a thing and count nothing: rooms, sizes and hours of the day may touch and leave holes. */
const names =
  /\b(?:when|what time|rooms?|tables?|floors?|gates?|lines?|zones?|aisles?|halls?|seats?|sizes?|models?|fits?|bus(?:es)?|trams?|trains?|routes?|platforms?|channels?|a\.?m|p\.?m|o[’']clock)\b|\d:\d\d/iu

/** Only of what can be counted without a break a hole can be told. */
const amounts =
  /\bhow (?:many|much|long|old|far|big|large)\b|\b(?:age|ages|number of)\b|[$€£¥]|\b(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|times|people|persons?|guests?|items?|visits?|employees)\b/iu

const visits = (second: string): Question => ({
  id: 'times',
  type: 'choice',
  text: 'How many times did you come in the last 4 weeks?',
  order: 'ordinal',
  options: [
    { id: 'few', text: '1–4' },
    { id: 'more', text: second },
  ],
})

/** Ranges of numbers that meet and do not share. */
export const ranges: Rule = {
  id: 'S-08',
  level: 'error',
  reason:
    'Who came 5 times fits “1–5” and “5–10”, and neither “1–4” nor “6–10”. Holes are looked for where an amount is asked for, shared numbers everywhere but among rooms, sizes and hours of the day.',
  bad: example([visits('4–9')]),
  good: example([visits('5–9')]),
  check: ({ questions }) =>
    questions.flatMap((question, index) => {
      const flaw = flawIn(question)
      return flaw === undefined ? [] : [{ path: `questions[${index}].${flaw.at}`, message: flaw.message }]
    }),
}

function flawIn(question: Question): { readonly at: string; readonly message: string } | undefined {
  const [at, texts] =
    'options' in question
      ? ['options', question.options.map(({ text }) => text)]
      : 'scale' in question && !('from' in question.scale)
        ? ['scale', question.scale]
        : ['', []]
  const all = [question.text, ...texts].join(' ')
  const found = texts.flatMap((text) => rangeOf(text) ?? [])
  // Different units ("1–24 hours", "1–7 days") are not compared, and single numbers are no ranges.
  const units = new Set(found.map(({ unit }) => unit).filter((unit) => unit !== ''))
  if (units.size > 1 || names.test(all) || found.filter(({ from, to }) => from < to).length < 2)
    return undefined
  const sorted = [...found].sort((a, b) => a.from - b.from || a.to - b.to)
  for (const [index, range] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next === undefined) return undefined
    const gap = gapBetween(range, next)
    if (gap === 'shared')
      return {
        at,
        message: `“${range.text}” and “${next.text}” share a number. Begin the second after the first.`,
      }
    if (gap === 'hole' && amounts.test(all))
      return {
        at,
        message: `Between “${range.text}” and “${next.text}” a number fits neither. Close the hole.`,
      }
  }
  return undefined
}

function gapBetween(range: Range, next: Range): 'shared' | 'hole' | 'none' {
  // No whole number is less than 5 and more than 4.
  if (range.toOpen && next.fromOpen && next.from + range.step === range.to) return 'none'
  if (next.from < range.to) return 'shared'
  if (next.from === range.to) {
    if (range.toOpen && next.fromOpen) return 'hole'
    return range.toOpen || next.fromOpen ? 'none' : 'shared'
  }
  // Between whole numbers there is a step; "over 5" begins right after 5.
  const step = range.toOpen || next.fromOpen ? 0 : Math.min(range.step, next.step)
  return next.from - range.to > step * 1.000_001 ? 'hole' : 'none'
}
