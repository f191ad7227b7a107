import type { EarshotEvent, EventType } from './event.ts'
import {
  dictionary,
  isRecord,
  list,
  must,
  number,
  object,
  oneOf,
  type Read,
  type Report,
  type Shape,
  text,
  whole,
  wrong,
} from './read.ts'
import type { Issue } from './result.ts'

export type ParsedEvent =
  | { readonly status: 'ok'; readonly event: EarshotEvent }
  | { readonly status: 'invalid'; readonly issue: Issue }

const types: readonly EventType[] = [
  'earshot.prompt.shown',
  'earshot.prompt.dismissed',
  'earshot.response.updated',
  'earshot.response.submitted',
  'earshot.response.withdrawn',
]

/** Ids go into addresses and file names, so they hold nothing that means something there. */
const token: Read = (value, path, report) =>
  typeof value === 'string' && /^[\w.-]{1,128}$/.test(value)
    ? value
    : wrong(report, path, 'bad-id', `${path} must have 1 to 128 letters, digits, “-”, “_” or “.”.`)

const time: Read = (value, path, report) =>
  typeof value === 'string' &&
  value.length <= 40 &&
  /^\d{4}-\d\d-\d\dT/.test(value) &&
  !Number.isNaN(Date.parse(value))
    ? value
    : wrong(report, path, 'bad-time', `${path} must be a time like 2026-11-21T12:00:03.120Z.`)

/** Texts that people wrote or read may be empty here; they were checked where they were given. */
const anyText =
  (most: number): Read =>
  (value, path, report) =>
    typeof value === 'string' && value.length <= most
      ? value
      : wrong(report, path, 'wrong-type', `${path} must be a text of at most ${most} characters.`)

/** 10,000 characters may be 20,000 UTF-16 units. */
const written = anyText(20_000)

const answerValue: Read = (value, path, report) => {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return number(-1e15, 1e15)(value, path, report)
  if (typeof value === 'string') return written(value, path, report)
  if (Array.isArray(value)) return list(anyText(500))(value, path, report)
  return dictionary(cell)(value, path, report)
}

/** One field of a contact or one row of a matrix. */
const cell: Read = (value, path, report) =>
  typeof value === 'string'
    ? anyText(500)(value, path, report)
    : value === null || typeof value === 'boolean'
      ? value
      : number(-1e15, 1e15)(value, path, report)

const nullable =
  (read: Read): Read =>
  (value, path, report) =>
    value === null ? null : read(value, path, report)

const answer = object({
  question: must(token),
  value: must(nullable(answerValue)),
  label: (value, path, report) => label(value, path, report),
  other: written,
})

const label: Read = (value, path, report) =>
  Array.isArray(value) ? list(anyText(2_000))(value, path, report) : anyText(2_000)(value, path, report)

const facts: Shape = {
  prompt: must(object({ id: must(token), version: must(token) })),
  audience: oneOf(['external', 'internal', 'vendor']),
  channel: token,
  locale: anyText(40),
  context: dictionary(anyText(500), 50),
  page: object({ path: must(anyText(2_000)), title: anyText(1_000) }),
  presentation: object({
    display: token,
    show: token,
    scales: dictionary(list(number(-1e6, 1e6), 2, 2)),
    marks: list(token, 0, 10),
  }),
}

const responseData = object({
  response: must(token),
  revision: must(whole(1, 1_000_000)),
  ...facts,
  answers: must(list(answer)),
  askedAt: time,
  durationMs: number(0, 1e12),
})

const runData = object({ run: must(token), ...facts, how: oneOf(['closed', 'later', 'never', 'expired']) })

const envelope: Shape = {
  specversion: must(oneOf(['1.0'])),
  type: must(oneOf(types, 'unknown-type')),
  source: must(text(500)),
  id: must(token),
  subject: token,
  time: must(time),
  datacontenttype: oneOf(['application/json']),
  data: must((value) => value),
}

/**
 * Reads one event that came over the wire. Never throws. Fields that are not known are dropped; the first thing that
 * is wrong is told with its path.
 */
export function parseEvent(value: unknown): ParsedEvent {
  const report: Report = { errors: [], warnings: [] }
  const outer = isRecord(value) ? object(envelope)(value, '', report) : undefined
  const type = isRecord(outer) ? outer.type : undefined
  if (isRecord(outer) && typeof type === 'string') {
    const isResponse = type.startsWith('earshot.response.')
    const data = (isResponse ? responseData : runData)(outer.data, 'data', report)
    const run = isRecord(data) ? (isResponse ? data.response : data.run) : undefined
    if (!report.errors.length)
      // Each field was read by its reader; the defaults are those of the contract.
      return {
        status: 'ok',
        event: {
          subject: run,
          datacontenttype: 'application/json',
          ...outer,
          data: { audience: 'external', channel: 'web', locale: 'en', ...(data as object) },
        } as unknown as EarshotEvent,
      }
  }
  const [issue] = report.errors
  return {
    status: 'invalid',
    issue: issue ?? { code: 'wrong-type', path: '', message: 'An event must be an object.' },
  }
}
