import { isRecord, type Read, type Report, taking, told, wrong } from './read.ts'

const pattern = '^\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d)?$'

/** Whether a text is a day of the calendar, with a minute or without. */
const isMoment = (value: unknown): value is string => {
  if (typeof value !== 'string' || !new RegExp(pattern).test(value)) return false
  const time = Date.parse(`${value.slice(0, 10)}T${value.slice(11) || '00:00'}Z`)
  // 30 February is read as 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value.slice(0, 10))
}

/** A day or a minute in the place's own time, for `from` and `until`. */
export const moment: Read = taking({ type: 'string', pattern }, (value, path, report) =>
  isMoment(value)
    ? value
    : wrong(
        report,
        path,
        'bad-date',
        `${path} is ${told(value)}. Write a day like 2026-12-01, or a minute like 2026-12-01 18:00, in the place’s own time.`,
      ),
)

/** A prompt that ends before it begins would never be asked. */
export function checkMoments(prompt: unknown, report: Report): void {
  if (!isRecord(prompt)) return
  const { from, until } = prompt
  if (isMoment(from) && isMoment(until) && until < from.slice(0, until.length))
    wrong(
      report,
      'until',
      'ends-early',
      `until is ${told(until)}, before from, ${told(from)}: it would never be asked. Change one of them.`,
    )
}
