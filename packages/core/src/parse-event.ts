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
  told,
  whole,
  wrong,
} from './read.ts'
import type { Issue } from './result.ts'

/** An event that was read from the wire, or what is wrong with it. */
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

/** RFC 3339, as CloudEvents asks: with its offset, because a time of no zone is another moment wherever it is read. */
const timePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/i

const isTime = (value: unknown): value is string => {
  if (typeof value !== 'string' || !timePattern.test(value) || Number.isNaN(Date.parse(value))) return false
  const day = Number(value.slice(8, 10))
  // 30 February is read as 2 March. The day before the first of the next month is a month's last.
  return day < 29 || day <= new Date(Date.UTC(+value.slice(0, 4), +value.slice(5, 7), 0)).getUTCDate()
}

const time: Read = (value, path, report) =>
  isTime(value)
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
const short = anyText(500)
const shorts = list(short)
const anyNumber = number(-1e15, 1e15)

/** One field of a contact or one row of a matrix. */
const cell: Read = (value, path, report) =>
  typeof value === 'string'
    ? short(value, path, report)
    : value === null || typeof value === 'boolean'
      ? value
      : anyNumber(value, path, report)
const cells = dictionary(cell)

const answerValue: Read = (value, path, report) => {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return anyNumber(value, path, report)
  if (typeof value === 'string') return written(value, path, report)
  return (Array.isArray(value) ? shorts : cells)(value, path, report)
}

const title = anyText(2_000)
const titles = list(title)
const label: Read = (value, path, report) => (Array.isArray(value) ? titles : title)(value, path, report)

const nullable =
  (read: Read): Read =>
  (value, path, report) =>
    value === null ? null : read(value, path, report)

const answer = object({
  question: must(token),
  value: must(nullable(answerValue)),
  label,
  other: written,
})

const allAnswers = list(answer)

/** A response holds one answer to each question: of two, nobody could say which one a figure counts. */
const answers: Read = (value, path, report) => {
  const read = allAnswers(value, path, report)
  if (!Array.isArray(read) || read.length < 2) return read
  const seen = new Set<unknown>()
  for (const [index, one] of read.entries()) {
    const question = isRecord(one) ? one.question : undefined
    if (question !== undefined && seen.has(question))
      return wrong(
        report,
        `${path}[${index}].question`,
        'duplicate-answer',
        `${path}[${index}].question: ${told(question)} is answered twice. Send one answer for each question.`,
      )
    seen.add(question)
  }
  return read
}

/** What is written in `datacontenttype` for JSON: in any case, and with parameters such as a charset. */
const jsonType: Read = (value, path, report) =>
  typeof value === 'string' && /^application\/json[ \t]*(;[^\r\n]{0,100})?$/i.test(value)
    ? 'application/json'
    : plainJson(value, path, report)
const plainJson = oneOf(['application/json'])

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

const responseShape: Shape = {
  response: must(token),
  revision: must(whole(1, 1_000_000)),
  ...facts,
  answers: must(answers),
  askedAt: time,
  durationMs: number(0, 1e12),
}
const responseData = object(responseShape)

/** So many characters of JSON are kept of what nobody here knows, whole fields only. */
const mostExtra = 4_096

/**
 * What a sender newer than this reader tells of a response, and what an older reader has kept of it already; `undefined`
 * where that is nothing. Fields for which there is no more room are left out.
 */
function extraOf(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  // Nearly always there is nothing, and every event of a collector is asked.
  if (Object.keys(data).every((name) => Object.hasOwn(responseShape, name))) return undefined
  const { extra, ...fields } = data
  const unknown = Object.entries({ ...(isRecord(extra) && extra), ...fields }).filter(
    ([name]) => !Object.hasOwn(responseShape, name) && !/^(__proto__|constructor|prototype)$/.test(name),
  )
  let room = mostExtra
  const kept = unknown.filter(([name, value]) => {
    const size = name.length + sizeOf(value)
    const fits = size <= room
    if (fits) room -= size
    return fits
  })
  return kept[0] && Object.fromEntries(kept)
}

/** Characters of JSON; of what is none, more than there is room for. */
function sizeOf(value: unknown): number {
  try {
    return JSON.stringify(value)?.length ?? mostExtra + 1
  } catch {
    return mostExtra + 1 // a number too large, or a ring: no wire has brought it
  }
}

const runData = object({ run: must(token), ...facts, how: oneOf(['closed', 'later', 'never', 'expired']) })

const envelope = object({
  specversion: must(oneOf(['1.0'])),
  type: must(oneOf(types, 'unknown-type')),
  source: must(text(500)),
  id: must(token),
  subject: token,
  time: must(time),
  datacontenttype: jsonType,
  data: must((value) => value),
})

/**
 * Reads one event that came over the wire. Never throws. Fields of a response that are not known are kept in its `extra`,
 * up to 4,096 characters of JSON; others are dropped. The first thing that is wrong is told with its path.
 *
 * @param time - what stands for the time of an event that tells none, ISO 8601. Without it such an event is invalid
 */
export function parseEvent(value: unknown, time?: string): ParsedEvent {
  const report: Report = { errors: [], warnings: [] }
  const outer = isRecord(value) ? envelope(timed(present(value), time), '', report) : undefined
  const type = isRecord(outer) ? outer.type : undefined
  if (isRecord(outer) && typeof type === 'string') {
    const isResponse = type.startsWith('earshot.response.')
    const data = (isResponse ? responseData : runData)(outer.data, 'data', report)
    const run = isRecord(data) ? (isResponse ? data.response : data.run) : undefined
    const extra = isResponse && isRecord(outer.data) ? extraOf(outer.data) : undefined
    if (!report.errors.length)
      // Each field was read by its reader; the defaults are those of the contract.
      return {
        status: 'ok',
        event: {
          subject: run,
          datacontenttype: 'application/json',
          ...outer,
          data: {
            audience: 'external',
            channel: 'web',
            locale: 'en',
            ...(data as object),
            ...(extra && { extra }),
          },
        } as unknown as EarshotEvent,
      }
  }
  const [issue] = report.errors
  return {
    status: 'invalid',
    issue: issue ?? { code: 'wrong-type', path: '', message: 'An event must be an object.' },
  }
}

/** CloudEvents: an optional attribute that is null is not there. */
function present(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!Object.values(value).includes(null)) return value
  return Object.fromEntries(
    Object.entries(value).filter(([name, given]) => given !== null || name === 'data'),
  )
}

function timed(
  value: Readonly<Record<string, unknown>>,
  time: string | undefined,
): Readonly<Record<string, unknown>> {
  return time === undefined || Object.hasOwn(value, 'time') ? value : { ...value, time }
}
