import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1'
import type { Challenge, Payload } from 'altcha-lib/v1/types'
import { seal } from '../keys.ts'

/** Work that a browser may do in the place of waiting, in the shapes of ALTCHA (SHA-256, first version). */
export interface Proofs {
  /** New work, signed, good for ten minutes. */
  challenge(now: number): Promise<Challenge>
  /**
   * Whether work of ours was done, in time, and was not shown here before. Then it is used up.
   *
   * @param payload - base64 of the JSON of an ALTCHA payload; it comes from outside
   */
  take(payload: string, now: number): Promise<boolean>
}

const goodMs = 10 * 60_000
const mostUsed = 50_000
/** What browsers send has some 300 characters. */
const mostCharacters = 1_000

/**
 * Remembers in memory what was used, on this node alone. Where that is full, no work counts until some of it is over: whoever
 * comes then waits as without it.
 *
 * @param secret - of the collector; the key is derived from it
 * @param maxNumber - how many numbers are to be tried at most. Default: 50,000, about a second in a browser
 */
export function createProofs(
  secret: string,
  { maxNumber = 50_000 }: { readonly maxNumber?: number } = {},
): Proofs {
  const hmacKey = seal('proof of work', secret)
  const used = new Map<string, number>()

  function isNew({ signature }: Payload, endsAt: number, now: number): boolean {
    if (used.has(signature)) return false
    if (used.size >= mostUsed) for (const [old, end] of used) if (end <= now) used.delete(old)
    if (used.size >= mostUsed) return false
    used.set(signature, endsAt)
    return true
  }

  return {
    challenge: (now) =>
      createChallenge({
        algorithm: 'SHA-256',
        hmacKey,
        maxnumber: maxNumber,
        expires: new Date(now + goodMs),
      }),
    async take(text, now) {
      const payload = readPayload(text)
      if (!payload) return false
      // By the clock of the collector, and not by that of the library. The signature holds the time as well.
      const endsAt = Number(extractParams(payload).expires) * 1000
      if (!(endsAt > now) || !(await verifySolution(payload, hmacKey, false))) return false
      return isNew(payload, endsAt, now)
    },
  }
}

function readPayload(text: string): Payload | undefined {
  if (text.length > mostCharacters) return undefined
  try {
    // An address makes a space of a plus.
    const read: unknown = JSON.parse(atob(text.replaceAll(' ', '+')))
    return isPayload(read) ? read : undefined
  } catch {
    return undefined // no base64, or no JSON
  }
}

function isPayload(read: unknown): read is Payload {
  const { algorithm, challenge, number, salt, signature } = { ...(read as Partial<Payload> | null) }
  const isText = [challenge, salt, signature].every((text) => typeof text === 'string')
  return isText && algorithm === 'SHA-256' && Number.isSafeInteger(number)
}
