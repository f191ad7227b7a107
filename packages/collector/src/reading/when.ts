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
