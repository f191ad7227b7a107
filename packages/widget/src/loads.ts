import type { AllMessages } from '@earshot/core/messages/messages'
import type { Prompt } from '@earshot/core/prompt'
import type { LoadDrain } from '@earshot/transports/load-drain'
import type * as arming from './arming/arming.ts'
import type * as asking from './asking/asking.ts'
import type * as author from './author/author.ts'
import type * as beside from './beside/beside.ts'
import type * as calls from './calls/calls.ts'
import type * as configured from './configured/configured.ts'
import type * as debug from './debug/debug.ts'
import type * as destinations from './destinations/destinations.ts'
import type * as displays from './displays/displays.ts'
import type * as kiosk from './kiosk/kiosk.ts'
import type * as language from './language/language.ts'
import type * as manners from './manners/manners.ts'
import type * as rare from './rare/rare.ts'
import type * as singlePage from './single-page/single-page.ts'

/** Fetches what most pages do not need, each part when it is first needed. */
export interface Loads {
  /** For what is decided to be asked: what shows it and what sends the answers. */
  asking(): Promise<typeof asking>
  /** Definitions that have been read already. */
  readonly given?: readonly (readonly [string, Prompt])[]
  /** For definitions and mistakes of the page's own. */
  author(): Promise<typeof author>
  /** For pages that set more than which prompt is asked where, and for calls of the page. */
  configured(): Promise<typeof configured>
  /** For prompts that open themselves: what waits for their triggers. */
  arming(): Promise<typeof arming>
  /** For those of them that may be asked: the good moment. */
  manners(): Promise<typeof manners>
  /** What `configured` has fetched. Whoever reads settings of every kind has called it before. */
  more?: typeof configured
  /** For pages that are being looked into. */
  debug(): Promise<typeof debug>
  /** For pages that send to more than the collector. */
  destinations(): Promise<typeof destinations>
  /** For prompts by which a person can be called. */
  calls(): Promise<typeof calls>
  /** For popovers that a person has opened, and those on a touch screen. */
  beside(): Promise<typeof beside>
  /** For displays that are no popover. */
  displays(): Promise<typeof displays>
  /** For a device that many people use, one after the other. */
  kiosk(): Promise<typeof kiosk>
  /** A ready-made prompt by its id, which is made of small letters, digits and hyphens. Rejects where there is none. */
  prompt?(id: string): Promise<Prompt>
  /** For pages in another language than English. */
  language(): Promise<typeof language>
  /** For pages that change without being loaded: prompts with targeting, and swapped content. */
  singlePage(): Promise<typeof singlePage>
  /** For prompts with rarer questions or looks. */
  rare(): Promise<typeof rare>
  /** What delivers later what could not be delivered at once. Default: the package's own. */
  readonly drain?: LoadDrain
  /** What the interface says in one of the languages that it speaks. */
  messages(locale: string): Promise<AllMessages | undefined>
  /** The texts of a ready-made prompt in one of its languages. */
  words?(locale: string, id: string): Promise<Readonly<Record<string, string>>>
}
