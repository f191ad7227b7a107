import { presets } from '@earshot/presets'
import type { Storage, Verdict } from '../src/storage/port.ts'
import type { Said } from './test-events.ts'

export const prompts = new Map(presets.map((prompt) => [prompt.id, prompt]))

/** An empty storage of whatever kind. */
export interface UnderTest {
  readonly storage: () => Storage
  /** Stores one response, at 1,000 by the collector's clock where nothing is said. */
  readonly store: (what: Said, now?: number) => Promise<readonly Verdict[]>
}
