import { type Digest, mergeDigests, type PromptDigest } from '../listening/digest.ts'
import { noReceipt, withReceipt } from '../receipts/check-receipt.ts'

/**
 * Ways of asking that no figure mixes with others: whoever passes a kiosk was not invited, whoever has a receipt bought
 * something, and whoever has none may not have been here.
 */
const aloneWays: readonly string[] = ['kiosk', withReceipt, noReceipt]

/** The way that a channel is told under; `undefined` for those that are told together: who was invited. */
export function aloneOf({ channel }: { readonly channel: string }): string | undefined {
  return aloneWays.find((way) => way === channel)
}

/** The one way that figures of customers speak of: who was invited; where nobody was, the way with most answers. */
export function wayOf(parts: Iterable<PromptDigest>): string | undefined {
  const counts = new Map<string | undefined, number>()
  for (const part of parts) {
    if (part.audience !== 'external' || !part.responses) continue
    counts.set(aloneOf(part), (counts.get(aloneOf(part)) ?? 0) + part.responses)
  }
  if (counts.has(undefined)) return undefined
  return [...counts].sort(([a = '', one], [b = '', other]) => other - one || (a < b ? -1 : 1))[0]?.[0]
}

/** The digest with what customers said on one way. What teams and suppliers said stays as it is. */
export function ofWay(digest: Digest, way: string | undefined): Digest {
  const parts = [...digest.prompts].filter(
    ([, part]) => part.audience !== 'external' || aloneOf(part) === way,
  )
  return { ...digest, prompts: new Map(parts) }
}

/** What customers said on the one way that there is to speak of. */
export function inOneWay(digest: Digest): Digest {
  return ofWay(digest, wayOf(digest.prompts.values()))
}

/** Days, all on the one way that there is to speak of in all of them together. */
export function daysInOneWay(days: ReadonlyMap<number, Digest>): ReadonlyMap<number, Digest> {
  const way = wayOf(mergeDigests(days.values()).prompts.values())
  return new Map([...days].map(([day, digest]) => [day, ofWay(digest, way)]))
}
