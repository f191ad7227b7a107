import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Storage, StoredResponse } from '../storage/port.ts'
import { countResponses } from './count-responses.ts'
import { type Digest, digestFrom, digestText } from './digest.ts'

export const dayMs = 86_400_000
const setting = 'digests.until'
/** A response that was being stored during the last look may carry an earlier time. */
const overlapMs = 60_000
/** How many responses are in memory at once, and how long other requests wait at most. */
const pageSize = 500

/** Days since 1970, in UTC. */
export function dayOf(time: number): number {
  return Math.floor(time / dayMs)
}

/** Gives the figures of days, counted when they are first asked for and kept until a response of the day changes. */
export interface DigestKeeper {
  /** By day, oldest first. Days without responses are left out. */
  days(from: number, now: number): Promise<ReadonlyMap<number, Digest>>
}

/**
 * Counts each day once. What is counted is kept in the database, so that a start does not count a year anew, and in
 * memory, so that a page does not read it anew.
 */
export function digestKeeper(storage: Storage, prompts: KnownPrompts): DigestKeeper {
  const { listening } = storage
  const held = new Map<number, { readonly madeAt: number; readonly digest: Digest }>()

  const count = async (day: number, now: number): Promise<Digest> => {
    const [from, before] = [day * dayMs, (day + 1) * dayMs]
    const shown = await listening.shownRuns(from, before)
    const digest = countResponses(
      await allOf(storage, { from, before }),
      prompts,
      new Map(shown.map(({ prompt, ...counts }) => [prompt, counts])),
    )
    await listening.keepDigest({ day, madeAt: now }, digestText(digest))
    held.set(day, { madeAt: now, digest })
    return digest
  }

  const kept = async (day: number, madeAt: number): Promise<Digest | undefined> => {
    const known = held.get(day)
    if (known?.madeAt === madeAt) return known.digest
    const text = await listening.digest(day)
    const digest = text === undefined ? undefined : digestFrom(text)
    if (digest) held.set(day, { madeAt, digest })
    return digest
  }

  return {
    async days(from, now) {
      const until = Number((await storage.setting(setting)) ?? 0)
      const changed = new Set(await listening.daysChanged(until - overlapMs))
      const stamps = new Map((await listening.digests()).map(({ day, madeAt }) => [day, madeAt]))
      const found = new Map<number, Digest>()
      const days = new Set([...(await listening.days()), ...stamps.keys(), ...changed])
      for (const day of [...days].sort((a, b) => a - b)) {
        // A day outside of what is asked for is counted as well where it changed: the mark below speaks for all days.
        if (day < dayOf(from) && !changed.has(day)) continue
        const madeAt = stamps.get(day)
        const digest =
          (madeAt !== undefined && !changed.has(day) && (await kept(day, madeAt))) || (await count(day, now))
        if (day >= dayOf(from)) found.set(day, digest)
      }
      await storage.setSetting(setting, `${now}`)
      return found
    },
  }
}

type Range = { readonly from: number; readonly before: number }

/** All responses of a time, page by page, so that others get their turn between the pages. */
export async function allOf(
  storage: Storage,
  filter: Parameters<Storage['responses']>[0] & Range,
): Promise<readonly StoredResponse[]> {
  const all: StoredResponse[] = []
  let page = await storage.responses(filter, { limit: pageSize })
  for (;;) {
    all.push(...page.responses)
    if (!page.next) return all
    page = await storage.responses(filter, { limit: pageSize, after: page.next })
  }
}
