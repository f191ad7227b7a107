import { type EarshotEvent, isResponseEvent, maxBatchEvents, maxEventBytes } from '@earshot/core/event'
import { parseEvent } from '@earshot/core/parse-event'
import type { Rejection } from '@earshot/core/transport'
import type { Problem } from '../problem.ts'
import type { EventsRequest } from './events-request.ts'
import { inspectJson } from './inspect-json.ts'
import { laterVersion } from './later-version.ts'
import { parseBody } from './parse-body.ts'
import { decodeText } from './read-body.ts'
import { wellFormed } from './well-formed.ts'

/** `path`: where it stands in the body, `[2]`, or nothing for a single one. */
export type Candidate =
  | { readonly status: 'ok'; readonly event: EarshotEvent; readonly path: string }
  | { readonly status: 'rejected'; readonly rejection: Rejection }

export type ReadEvents =
  /** One candidate for each event, in order. */
  | { readonly status: 'ok'; readonly candidates: readonly Candidate[] }
  | { readonly status: 'refused'; readonly problem: Problem }

/** How the body is laid out. `binary`: one event whose envelope stands in the headers. `form`: in the field `events`. */
export type EventMode = 'batch' | 'single' | 'either' | 'binary' | 'form'

const modes: Readonly<Record<string, EventMode>> = {
  'application/cloudevents-batch+json': 'batch',
  'application/cloudevents+json': 'single',
  'application/json': 'either',
  // The one type that a page may send without asking first (CORS), and so the usual one.
  'text/plain': 'either',
  // What a plain form of a page sends, where nothing else may.
  'application/x-www-form-urlencoded': 'form',
}

/** The mode of a request, or the problem with its headers. Nothing is guessed from the body. */
export function modeOf(header: EventsRequest['header']): EventMode | Problem {
  const [type = '', ...parameters] = (header('content-type') ?? '').toLowerCase().split(';')
  const mode = Object.hasOwn(modes, type.trim()) ? modes[type.trim()] : undefined
  const charset = parameters.map((item) => /^\s*charset\s*=\s*"?([\w-]+)"?\s*$/.exec(item)?.[1]).find(Boolean)
  const refused = (detail: string): Problem => ({ status: 415, code: 'unsupported-type', detail })
  if (!mode) {
    return refused(`Send the events as one of: ${Object.keys(modes).join(', ')}.`)
  }
  if (charset && !/^(utf-?8|us-ascii)$/.test(charset)) return refused('Send the events in UTF-8.')
  if (header('content-encoding') !== undefined)
    return refused('Send the events as they are, without Content-Encoding.')
  if (header('ce-specversion') === undefined) return mode
  return type.trim() === 'application/json'
    ? 'binary'
    : refused('With ce- headers, send the data of the event as application/json.')
}

/**
 * Reads the events out of a body. One that is bad is rejected alone; a body that cannot be read, as a whole.
 *
 * @param now - milliseconds since 1970: the time of events that tell none, which CloudEvents allows
 */
export function readEvents(
  bytes: Uint8Array,
  mode: EventMode,
  header: EventsRequest['header'],
  now: number,
): ReadEvents {
  const text = decodeText(bytes)
  if (text === undefined)
    return refused('not-utf-8', 'The body is not UTF-8. Send it as fetch does with a text, in UTF-8.')
  const json = mode === 'form' ? fieldOf(text) : text
  if (json === undefined) return refused('no-events', 'Send the events as JSON in one field named “events”.')
  const parsed = parseBody(json)
  if (parsed.status === 'invalid') return refused(parsed.code, parsed.detail)
  const { value, repeats } = parsed
  const whole: Whole = {
    isSmall: bytes.length <= maxEventBytes,
    mayBeIllFormed: json.includes('\\u'),
    time: new Date(now).toISOString(),
  }
  if (mode === 'binary')
    return {
      status: 'ok',
      candidates: [
        candidateOf(fromHeaders(header, value), { ...whole, mayBeIllFormed: true, repeats: repeats(0) }),
      ],
    }
  if (!Array.isArray(value)) {
    if (mode === 'batch') return refused('not-a-batch', 'A batch must be a list of events: [ … ].')
    return { status: 'ok', candidates: [candidateOf(value, { ...whole, repeats: repeats(0) })] }
  }
  if (mode === 'single') {
    return refused('not-an-event', 'For more than one event, send application/cloudevents-batch+json.')
  }
  if (value.length > maxBatchEvents) {
    const detail = `The batch has ${value.length} events; it takes at most ${maxBatchEvents}. Send them in parts.`
    return { status: 'refused', problem: { status: 413, code: 'too-many-events', detail } }
  }
  const candidates = value.map((item, index) =>
    candidateOf(item, { ...whole, at: `[${index}]`, repeats: repeats(index) }),
  )
  return { status: 'ok', candidates }
}

/** What a form carries, or `undefined` where it is anything but that one field. */
function fieldOf(text: string): string | undefined {
  const fields = [...new URLSearchParams(text)]
  const [field] = fields
  return fields.length === 1 && field?.[0] === 'events' ? field[1] : undefined
}

function refused(code: string, detail: string): ReadEvents {
  return { status: 'refused', problem: { status: 400, code, detail } }
}

/** What is known of a body before its events are looked at, which spares most of them a look. */
interface Whole {
  /** All of it has room in one event. */
  readonly isSmall: boolean
  /** Only an escape can bring what UTF-8 cannot carry. */
  readonly mayBeIllFormed: boolean
  /** For events that tell no time of their own. */
  readonly time: string
}

interface Place extends Whole {
  /** Where the event stands in the body: `[2]`, or nothing for a single one. */
  readonly at?: string
  /** Whether a key is written twice in it. */
  readonly repeats: boolean
}

function candidateOf(value: unknown, { at = '', repeats, isSmall, mayBeIllFormed, time }: Place): Candidate {
  const id = idOf(value)
  const reject = (code: string, message: string, path = ''): Candidate => ({
    status: 'rejected',
    rejection: { id, code, message, path: at && path ? `${at}.${path}` : at || path },
  })
  // First: everything after this may call itself for each level.
  const inspection = inspectJson(value)
  if (inspection.status === 'refused') return reject(inspection.code, inspection.message)
  if (!isSmall && Buffer.byteLength(JSON.stringify(value)) > maxEventBytes) {
    return reject('too-large', `An event may have at most ${maxEventBytes} bytes as JSON.`)
  }
  if (repeats) return reject('repeated-key', 'A key is written twice in it, so nobody knows which is meant.')
  const later = laterVersion(value)
  if (later) return reject('unknown-version', later)
  const parsed = parseEvent(mayBeIllFormed ? wellFormed(value) : value, time)
  if (parsed.status === 'invalid') return reject(parsed.issue.code, parsed.issue.message, parsed.issue.path)
  const { event } = parsed
  if (isResponseEvent(event) && !Number.isInteger(event.data.revision)) {
    return reject('out-of-range', 'data.revision must be a whole number.', 'data.revision')
  }
  return { status: 'ok', event, path: at }
}

/** The id as it was sent, so that the sender finds it again; empty where there is none. */
function idOf(value: unknown): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return typeof id === 'string' ? id.slice(0, 256) : ''
}

/** CloudEvents' binary mode: the attributes are headers, percent-encoded where they are not plain ASCII. */
function fromHeaders(header: EventsRequest['header'], data: unknown): unknown {
  const attributes = ['specversion', 'type', 'source', 'id', 'subject', 'time'].flatMap((name) => {
    const value = header(`ce-${name}`)
    return value === undefined ? [] : [[name, percentDecoded(value)] as const]
  })
  return { ...Object.fromEntries(attributes), datacontenttype: 'application/json', data }
}

function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value // a lone percent sign: it was not encoded
  }
}
