import type { Decision } from '@earshot/core/decide-with'
import type { Placement, Prompt } from '@earshot/core/prompt'
import type { Loads } from '../loads.ts'
import type { Settings } from '../settings.ts'
import type { Complain, Tell } from '../tell.ts'
import type { OnTrack } from '../triggers/trigger-port.ts'

/** Why a prompt that would open itself waits: another one is open or goes first, or the moment is not good. */
export interface Wait {
  readonly rule: 'busy' | 'manners'
  /** The id of the other one, or what is in the way. */
  readonly input: string
  readonly passes: false
}

/** What showing a prompt needs to know and to have, fetched. */
export interface Equipment {
  readonly display: string
  /** The way its language is written. Default: that of the page. */
  readonly dir?: string | undefined
}

/** A prompt whose trigger has fired and that has not been asked yet. */
export interface Waiting {
  readonly id: string
  readonly own: Settings
  /** Among equals the one that was armed first goes first, whose trigger ever fired first. */
  readonly order: number
  readonly prompt: Prompt
  readonly equipment: Equipment
  readonly debug?: boolean | undefined
  heldBy?: Wait
}

/** What the manners need of the engine, and what the engine can see of them. */
export interface Host {
  /** Aborted when the engine is destroyed. */
  readonly signal: AbortSignal
  readonly load: Loads
  readonly tell: Tell
  readonly complain: Complain
  readonly onTrack: OnTrack
  /** The prompt with what was set, once the page is prepared. */
  find(id: string, own: Settings): Promise<readonly [Prompt | undefined, Settings]>
  /** Decides now, with all rules for what opens itself. */
  decide(id: string, own: Settings): Decision | undefined
  /** Fetches what showing it will need. */
  equip(prompt: Prompt, settings: Settings, own: Settings): Promise<Equipment>
  /** Asks it; resolves when the person has finished or gone, or at once where it was held back. */
  ask(id: string, own: Settings, at: Placement | undefined): Promise<unknown>
  /** The id of the prompt that lies above the page. */
  open(): string | undefined
  readonly waiting: Set<Waiting>
  /** Called when a prompt has left the page. */
  freed?: (() => void) | undefined
  /** The id of the one that is being asked. */
  asking?: string | undefined
  /** Ends the looking for a good moment, while there is any. */
  stopLooking?: (() => void) | undefined
}
