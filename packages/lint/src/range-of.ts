/** An amount or a span of amounts, as an answer gives it. */
export interface Range {
  readonly text: string
  readonly from: number
  readonly to: number
  /** The end itself is left out: "more than 5", "under 5". */
  readonly fromOpen: boolean
  readonly toOpen: boolean
  /** The distance between two neighbours: 1 for whole numbers, 0.1 with one decimal. */
  readonly step: number
  /** What is counted, without number: "minute", "€". Empty where the answer does not say. */
  readonly unit: string
}

const number = String.raw`\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:\.\d+)?`
const currency = String.raw`[$€£¥]?\s*`
const span = new RegExp(
  String.raw`^(.*?)${currency}(${number})\s*(?:\p{L}+\s*)?(?:[–—-]|to|and|bis|à)\s*${currency}(${number})(?!\d)(.*)$`,
  'iu',
)
const single = new RegExp(String.raw`^(.*?)${currency}(${number})(?!\d)(.*)$`, 'iu')

const above = /\b(?:more than|over|above|longer than|older than|greater than)\b|>(?!=)/iu
const from =
  /\b(?:at least|from|or (?:more|over|older|above|longer|later)|and (?:more|over|older|above|up))\b|\+|>=|≥/iu
const below = /\b(?:less than|fewer than|under|below|shorter than|younger than)\b|<(?!=)/iu
const upTo = /\b(?:up to|at most|no more than|or (?:less|fewer|under|younger|below|shorter))\b|<=|≤/iu

/** The amounts that an answer covers, or `undefined` where it names none or where its numbers are years. */
export function rangeOf(text: string): Range | undefined {
  const two = span.exec(text)
  if (two) {
    const [, before = '', low = '', high = '', after = ''] = two
    const [least, most] = [amountOf(low), amountOf(high)]
    if (least > most || isYear(low) || isYear(high) || /\d/.test(before + after)) return undefined
    return { ...bounds(text, [low, high], unitIn(before, after, text)), from: least, to: most }
  }
  const [, before = '', only = '', after = ''] = single.exec(text) ?? []
  if (only === '' || isYear(only) || /\d/.test(after)) return undefined
  const value = amountOf(only)
  const base = bounds(text, [only], unitIn(before, after, text))
  if (above.test(text)) return { ...base, from: value, to: Number.POSITIVE_INFINITY, fromOpen: true }
  if (upTo.test(text)) return { ...base, from: Number.NEGATIVE_INFINITY, to: value }
  if (below.test(text)) return { ...base, from: Number.NEGATIVE_INFINITY, to: value, toOpen: true }
  if (from.test(text)) return { ...base, from: value, to: Number.POSITIVE_INFINITY }
  return { ...base, from: value, to: value }
}

function bounds(text: string, numbers: readonly string[], unit: string): Omit<Range, 'from' | 'to'> {
  const decimals = Math.max(
    ...numbers.map((item) => (/[.,]\d{3}$/.test(item) ? 0 : (item.split('.')[1]?.length ?? 0))),
  )
  return { text, unit, step: 10 ** -decimals, fromOpen: false, toOpen: false }
}

/** Dots and commas before three digits part thousands. */
const amountOf = (text: string): number =>
  Number(/^\d{1,3}(?:[.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : text)

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text)

/** Words that bound and do not count. */
const little =
  /\b(?:more|less|fewer|than|over|under|above|below|up|to|at|least|most|or|and|from|no|about|older|younger|longer|shorter|greater|later|between|only|just|ago)\b/giu

function unitIn(before: string, after: string, text: string): string {
  const coin = /[$€£¥]/.exec(text)?.[0]
  if (coin !== undefined) return coin
  const words =
    `${before} ${after}`
      .toLowerCase()
      .replace(little, ' ')
      .match(/\p{L}+/gu) ?? []
  return words.map((word) => word.replace(/s$/, '')).join(' ')
}
