import type { Answer } from './answer.ts'
import type { Audience, Context } from './prompt.ts'

/** What came of a run that ended without being finished. */
export type Dismissal = 'closed' | 'later' | 'never' | 'expired'

/** What every event tells of the run it belongs to. */
export interface RunFacts {
  readonly prompt: { readonly id: string; readonly version: string }
  readonly audience: Audience
  /** Where it was asked: `web`, `page` (the collector's own asking page), `kiosk` … */
  readonly channel: string
  readonly locale: string
  readonly context?: Context
  readonly page?: { readonly path: string; readonly title?: string }
  readonly presentation?: Presentation
}

/** How the questions looked. */
export interface Presentation {
  readonly display: string
  readonly show?: string
  /** The lowest and highest point of each rating and matrix asked, by question. */
  readonly scales?: Readonly<Record<string, readonly [number, number]>>
  /**
   * Why it may be no answer of a customer's: `burst`, `in-a-row`, `hasty`, `straight-line`, `off-hours`, given by a
   * shared device; `script`, where a script has clicked and no person; `burst`, `hasty`, `trap`, given by the collector to
   * a form. Such a response is kept like any other.
   */
  readonly marks?: readonly string[]
}

/** The data of `shown` and `dismissed`. */
export interface RunData extends RunFacts {
  /** The run's id; a response that comes of it has the same id. */
  readonly run: string
  /** For `dismissed`: how. */
  readonly how?: Dismissal
}

/** The data of every response event: the whole response so far, so that a lost earlier one does no harm. */
export interface ResponseData extends RunFacts {
  readonly response: string
  /** Rises by one with every change. A receiver keeps the highest. */
  readonly revision: number
  readonly answers: readonly Answer[]
  readonly askedAt?: string
  readonly durationMs?: number
  /** What a newer sender has told that this version does not know. Anything at all: show it nowhere unescaped. */
  readonly extra?: Readonly<Record<string, unknown>>
}

/** The CloudEvents attributes that every event has. */
export interface Envelope {
  readonly specversion: '1.0'
  /** `//host` of the page that asked. */
  readonly source: string
  /** With `source` unique: a repeat is acknowledged and changes nothing. */
  readonly id: string
  /** The run's id. */
  readonly subject: string
  /** ISO 8601, by the device's clock. */
  readonly time: string
  readonly datacontenttype: 'application/json'
}

/** The events that tell what became of being asked. */
export type RunEventType = 'earshot.prompt.shown' | 'earshot.prompt.dismissed'
/** The events that carry a response. */
export type ResponseEventType =
  | 'earshot.response.updated'
  | 'earshot.response.submitted'
  | 'earshot.response.withdrawn'

/** An event that says that a prompt was shown or dismissed. */
export interface RunEvent extends Envelope {
  readonly type: RunEventType
  readonly data: RunData
}

/** An event that carries a whole response so far. */
export interface ResponseEvent extends Envelope {
  readonly type: ResponseEventType
  readonly data: ResponseData
}

/** One fact on the wire: a CloudEvent 1.0 in JSON. */
export type EarshotEvent = RunEvent | ResponseEvent

/** The types of all events on the wire. */
export type EventType = RunEventType | ResponseEventType

/** A single event may be this large, as JSON in UTF-8. */
export const maxEventBytes = 65_536
/** A batch may be this large, and hold this many events. */
export const maxBatchBytes = 524_288
/** So many events go into a batch at most. */
export const maxBatchEvents = 500

/** Tells response events from run events. */
export function isResponseEvent(event: EarshotEvent): event is ResponseEvent {
  return event.type.startsWith('earshot.response.')
}
