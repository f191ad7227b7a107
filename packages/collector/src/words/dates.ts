import { moment } from '../reading/when.ts'
import { dayName, sinceName, spanName } from '../results/weeks.ts'

/** How a language writes days. All are in UTC, as the weeks are, but for `moment`. */
export interface Dates {
  /** `21 Nov`. */
  day(time: number): string
  /** `31 Aug`, and with its year where that is another one than that of `now`. */
  since(from: number, now: number): string
  /** `31 Aug – 22 Nov 2026`, both days included. */
  span(from: number, to: number): string
  /** `21 November 2026`. */
  long(time: number): string
  /** `November 2026`. */
  month(time: number): string
  /** `21 Nov 2026, 13:00 CET`, in the time zone of the collector. */
  moment(time: number): string
}

/** How a language writes days. */
export function datesOf(locale: string): Dates {
  const british = locale === 'en' ? 'en-GB' : locale
  const whole = new Intl.DateTimeFormat(british, { dateStyle: 'long', timeZone: 'UTC' })
  const months = new Intl.DateTimeFormat(british, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const long: Dates['long'] = (time) => whole.format(time)
  const month: Dates['month'] = (time) => months.format(time)
  if (locale === 'en') return { day: dayName, since: sinceName, span: spanName, long, month, moment }
  const short = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  const day = new Intl.DateTimeFormat(locale, short)
  const year = new Intl.DateTimeFormat(locale, { ...short, year: 'numeric' })
  const minute = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  return {
    day: (time) => day.format(time),
    since: (from, now) => {
      const sameYear = new Date(from).getUTCFullYear() === new Date(now).getUTCFullYear()
      return (sameYear ? day : year).format(from)
    },
    span: (from, to) => year.formatRange(from, to),
    long,
    month,
    moment: (time) => minute.format(time),
  }
}
