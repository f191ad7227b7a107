const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** `5 minutes ago`, for people. */
export function ago(time: number, now: number): string {
  const passed = now - time
  for (const [unit, lengthMs] of units) {
    const count = Math.floor(passed / lengthMs)
    if (count >= 1) return `${count} ${unit}${count === 1 ? '' : 's'} ago`
  }
  return 'just now'
}

const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
})

/** `21 Nov 2026, 13:00 CET`, in the time zone of the collector. */
export function moment(time: number): string {
  return format.format(time)
}
