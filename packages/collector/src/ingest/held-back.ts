import type { EarshotEvent } from '@earshot/core/event'
import type { Challenge } from 'altcha-lib/v1/types'
import type { AppParts } from '../app-parts.ts'
import type { Problem } from '../problem.ts'
import type { Sending } from './floods.ts'

/** So many events at most go past the limits for one work: a person's, and no flood. */
const mostForOne = 20

/** Why events are not taken now, and the work that is taken in the place of waiting, where the owner has said so. */
export interface Held {
  readonly because: Problem
  readonly challenge?: Challenge
}

/**
 * Holds back floods, but not whoever has done the work that was asked for: an honest person may share an address with an
 * attacker. Work that nobody asked for is not looked at.
 */
export async function heldBack(
  events: readonly EarshotEvent[],
  { proof, ...sending }: Sending & { readonly proof: string | null },
  { floods, proofs, now }: Pick<AppParts, 'floods' | 'proofs' | 'now'>,
): Promise<Held | undefined> {
  const because = floods.refusal(events, sending, now())
  if (!because || !proofs) return because && { because }
  if (proof && events.length <= mostForOne && (await proofs.take(proof, now()))) return undefined
  return { because, challenge: await proofs.challenge(now()) }
}
