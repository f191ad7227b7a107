import type { ResponseState, Verdict } from './port.ts'

/** What decides between a stored response and an event for it. */
export interface Standing {
  readonly source: string
  readonly revision: number
  readonly state: ResponseState
  readonly hash: string
}

export type Settled =
  /** The event takes the place of what is stored, in this state. */
  | { readonly verdict: 'accepted'; readonly state: ResponseState }
  | { readonly verdict: Exclude<Verdict, 'accepted'> }

/**
 * Tells what becomes of an event for a response of which this much is stored. One rule for every database: the highest
 * revision wins, and nothing final is undone. So a tap that is taken back after the end changes the answers of a
 * response that stays submitted, and what is withdrawn stays withdrawn.
 */
export function settle(stored: Standing | undefined, coming: Standing): Settled {
  if (!stored) return { verdict: 'accepted', state: coming.state }
  if (stored.source !== coming.source) return { verdict: 'conflict' }
  if (coming.revision < stored.revision) return { verdict: 'duplicate' }
  if (coming.revision === stored.revision)
    return { verdict: coming.hash === stored.hash ? 'duplicate' : 'conflict' }
  if (stored.state === 'withdrawn') return { verdict: 'duplicate' }
  const isTakenBack = stored.state === 'submitted' && coming.state === 'partial'
  return { verdict: 'accepted', state: isTakenBack ? 'submitted' : coming.state }
}
