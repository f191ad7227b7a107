import { fewestForPercentage, percentWithInterval } from '@earshot/scoring/describe-share'
import { wilson } from '@earshot/scoring/wilson'

const numbers = new Intl.NumberFormat('en-GB')

/** A count in a sentence: `1,204`. */
export const grouped = (count: number): string => numbers.format(count)

/** `1 answer`, `3 answers`. */
export function many(count: number, noun: string, nouns = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : nouns}`
}

/** Whole percents. Only all is 100 and only none is 0. */
export function percent(share: number): string {
  const whole = Math.round(share * 100)
  if (whole === 0 && share > 0) return 'under 1 %'
  if (whole === 100 && share < 1) return 'over 99 %'
  return `${whole} %`
}

/** `12 of 30 (40 %, 25–58 %)`, and below five answers the count alone. */
export function countOf(count: number, n: number): string {
  if (n < fewestForPercentage) return `${grouped(count)} of ${grouped(n)}`
  // The two figures are the same ones, in the place where a sentence has them.
  const [share = '', interval = ''] = percentWithInterval(wilson(count, n)).split(' (')
  return `${grouped(count)} of ${grouped(n)} (${share}, ${interval}`
}

/** A share of −1 to 1 as a score: `+50`, `−12`. */
export function signed(share: number): string {
  return `${share < 0 ? '−' : '+'}${Math.abs(Math.round(share * 100))}`
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** How long, in the largest unit that says it: `40 s`, `4 min`, `3 h`, `2 days`. */
export function lasting(ms: number): string {
  if (ms < minuteMs) return `${Math.max(0, Math.round(ms / 1000))} s`
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} min`
  if (ms < 2 * dayMs) return `${Math.floor(ms / hourMs)} h`
  return `${Math.floor(ms / dayMs)} days`
}
