import { dayMs } from '../listening/digest-keeper.ts'

/** 1 January 1970 was a Thursday: weeks begin on the Monday before. */
const thursday = 3

/** The number of the week that a day (since 1970, UTC) lies in. Weeks begin on Monday. */
export function weekOf(day: number): number {
  return Math.floor((day + thursday) / 7)
}

/** When a week begins, milliseconds since 1970. */
export function weekStart(week: number): number {
  return (week * 7 - thursday) * dayMs
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const yearFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `21 Nov`, in UTC, as the weeks are. */
export function dayName(time: number): string {
  return dayFormat.format(time)
}

/** `31 Aug – 22 Nov 2026`, both days included, and `1 Oct 2025 – 30 Sept 2026` over the turn of a year. */
export function spanName(from: number, to: number): string {
  return `${sinceName(from, to)} – ${yearFormat.format(to)}`
}

/** `31 Aug`, and with its year where that is another one than that of `now`. */
export function sinceName(from: number, now: number): string {
  const sameYear = new Date(from).getUTCFullYear() === new Date(now).getUTCFullYear()
  return (sameYear ? dayFormat : yearFormat).format(from)
}
