import type { Audience, Context, DisplayName, Placement, TriggerName } from './prompt.ts'
import type { Situation } from './situation.ts'

/** Light, dark, or as the page is. */
export type Theme = 'auto' | 'light' | 'dark'
/** Where the visitor’s memory is kept. */
export type StorageName = 'none' | 'session' | 'local'
/** What a page says of whether something may be stored. */
export type Consent = 'required' | 'granted' | 'denied'

/** Everything that can be set in HTML, in a script's address or in JSON, once it has been read. */
export interface Settings extends Pick<Situation, 'perDay' | 'perShift' | 'place' | 'paymentPaths'> {
  readonly prompt?: readonly string[]
  /** Definitions of the page that say themselves what opens them: they wait where `prompt` names nothing. */
  readonly selfOpening?: readonly string[]
  readonly endpoint?: string
  readonly key?: string
  readonly site?: string
  readonly sendTo?: readonly string[]
  readonly person?: string
  readonly audience?: Audience
  readonly locale?: string
  readonly theme?: Theme
  readonly accent?: string
  readonly storage?: StorageName
  readonly consent?: Consent
  readonly display?: DisplayName
  readonly placement?: Placement
  readonly trigger?: TriggerName
  readonly delay?: string
  readonly depth?: number
  readonly selector?: string
  readonly event?: string
  readonly targeting?: string
  readonly every?: string
  readonly oncePer?: string
  readonly share?: number
  readonly question?: string
  readonly scale?: readonly string[]
  readonly thanks?: string
  readonly launcher?: string
  /** Spans of opening hours, written as in `Place`. */
  readonly hours?: readonly string[]
  /** An IANA name. */
  readonly timeZone?: string
  readonly pin?: string
  readonly channel?: string
  readonly rest?: string
  readonly context?: Context
  readonly debug?: boolean
}
