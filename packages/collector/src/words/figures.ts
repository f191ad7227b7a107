import { isRightToLeft } from '@earshot/core/messages/locales'
import { percentWithInterval } from '@earshot/scoring/describe-share'
import { wilson } from '@earshot/scoring/wilson'
import { grouped, percent } from '../results/say.ts'

/** How a language writes numbers and shares. */
export interface Figures {
  /** A count in a sentence: `1,204`. */
  number(count: number): string
  /** The number of a case, which counts nothing: `2261`. */
  reference(number: number): string
  /** `40 %`. */
  percent(share: number): string
  /** `25–58 %`. */
  range(low: number, high: number): string
  /** A share with its 95 % interval, where there are enough answers for one: `40 %` and `25–58 %`. */
  counted(count: number, n: number): { readonly share: string; readonly interval: string }
  /** The same for a cell of a table. */
  cell(share: { readonly share: number; readonly low: number; readonly high: number } | undefined): {
    readonly share: string
    readonly interval: string
  }
}

/** The page's own way with figures in English, which its sentences were written with. */
const englishFigures: Figures = {
  number: grouped,
  reference: (number) => `${number}`,
  percent,
  range: (low, high) => `${percent(low).replace(' %', '')}–${percent(high)}`,
  counted: (count, n) => {
    const [share = '', interval = ''] = percentWithInterval(wilson(count, n)).split(' (')
    return { share, interval: interval.slice(0, -1) }
  },
  cell: (share) => {
    if (!share) return { share: '–', interval: '–' }
    const [said = '', interval = ''] = percentWithInterval(share).split(' (')
    return { share: said, interval: interval.slice(0, -1) }
  },
}

/** How a language writes numbers and shares. */
export function figuresOf(locale: string): Figures {
  if (locale === 'en') return englishFigures
  const numbers = new Intl.NumberFormat(locale)
  const references = new Intl.NumberFormat(locale, { useGrouping: false })
  // The types of this language level do not know `formatRange` yet; every Node that this runs on does.
  const percents = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
  }) as Intl.NumberFormat & { formatRange(low: number, high: number): string }
  const isRtl = isRightToLeft(locale)
  // From right to left a figure with its sign stands for itself, or signs and brackets change their sides.
  const say = (share: number): string => {
    const said = percents.format(honest(share))
    return isRtl ? `\u2066${said}\u2069` : said
  }
  const range = (low: number, high: number): string => {
    // Of two that are written alike a range would be "about" that.
    if (say(low) === say(high)) return say(low)
    if (isRtl) return `${say(low)}–${say(high)}`
    // Some write spaces around the dash: no line of a phone ends there.
    return percents.formatRange(honest(low), honest(high)).replaceAll(' ', '\u00a0')
  }
  const both = ({ share, low, high }: { share: number; low: number; high: number }) => ({
    share: say(share),
    interval: range(low, high),
  })
  return {
    number: (count) => numbers.format(count),
    reference: (number) => references.format(number),
    percent: say,
    range,
    counted: (count, n) => both(wilson(count, n)),
    cell: (share) => (share ? both(share) : { share: '–', interval: '–' }),
  }
}

/** Whole percents. Only all is 100 and only none is 0: what would round to them keeps a decimal. */
function honest(share: number): number {
  const whole = Math.round(share * 100)
  if (whole === share * 100 || (whole > 0 && whole < 100)) return whole / 100
  return Math.min(0.999, Math.max(0.001, Math.round(share * 1000) / 1000))
}
