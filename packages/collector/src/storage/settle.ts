import type { ResponseState, Verdict } from './port.ts'

/** What decides between a stored response and an event for it. */
export interface Standing {
  readonly source: string
  readonly revision: number
  readonly state: ResponseState
  readonly hash: string
}

const finality: Readonly<Record<ResponseState, number>> = { partial: 0, submitted: 1, withdrawn: 2 }

/** Tells what becomes of an event for a response of which this much is stored. One rule for every database. */
export function settle(stored: Standing | undefined, coming: Standing): Verdict {
  if (!stored) return 'accepted'
  if (stored.source !== coming.source) return 'conflict'
  if (coming.revision < stored.revision) return 'duplicate'
  if (coming.revision === stored.revision) return coming.hash === stored.hash ? 'duplicate' : 'conflict'
  return finality[coming.state] < finality[stored.state] ? 'duplicate' : 'accepted'
}
