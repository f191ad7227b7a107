import type { KnownPrompts } from '../ingest/record-of.ts'
import { mergeTallies } from '../reading/merge-tallies.ts'
import type { Showings, Storage, Tally } from '../storage/port.ts'
import { daySlices } from './day-slices.ts'
import { type Digest, digestFrom, digestText, mergeShown } from './digest.ts'

export const dayMs = 86_400_000
const setting = 'digests.until'
/** A response that was being stored during the last look may carry an earlier time. */
const overlapMs = 60_000
/** So that a page is there within a second. */
const usualStepMs = 500

/** Days since 1970, in UTC. */
export function dayOf(time: number): number {
  return Math.floor(time / dayMs)
}

/** Days as far as they are counted. */
export interface CountedDays {
  /** By day, oldest first. Days without responses, on which prompts were shown at most, are left out. */
  readonly days: ReadonlyMap<number, Digest>
  /** How many days with responses are not counted yet, and so are not among them. */
  readonly uncounted: number
}

/** What was counted since the first day. */
export interface Totals {
  /** By prompt, audience and headline. */
  readonly tallies: readonly Tally[]
  /** Of the runs that are known to have been shown; those of repeats are left out. */
  readonly showings: readonly Showings[]
  /** How many days are not counted yet, and so are not in it. */
  readonly uncounted: number
}

/** Gives the figures of days, counted when they are first asked for and kept until a response of the day changes. */
export interface DigestKeeper {
  /** All of them, however long it takes. */
  days(from: number, now: number): Promise<ReadonlyMap<number, Digest>>
  /** What is counted, and what can be counted in half a second, the newest days first. */
  ready(from: number, now: number): Promise<CountedDays>
  /** All days together, as far as they are counted or can be in half a second. */
  totals(now: number): Promise<Totals>
}

/**
 * Counts each day once. What is counted is kept in the database, so that a start does not count a year anew, and in
 * memory, so that a page does not read it anew. Of a day that goes on being answered only what changed is counted anew.
 *
 * @param stepMs - how long one look counts at most
 */
export function digestKeeper(
  storage: Storage,
  prompts: KnownPrompts,
  stepMs: number = usualStepMs,
): DigestKeeper {
  const { listening } = storage
  const slices = daySlices(storage, prompts)
  const held = new Map<number, { readonly madeAt: number; readonly digest: Digest }>()

  const count = async (day: number, now: number, isOver: () => boolean): Promise<Digest | undefined> => {
    const digest = await slices.count(day, now, isOver)
    if (!digest) return undefined
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

  /** Forgets the figures of days that changed, so that whoever asks next counts them. */
  const forgetChanged = async (now: number): Promise<void> => {
    const until = Number((await storage.setting(setting)) ?? Number.NaN)
    // Where nothing was ever counted, nothing is to be forgotten.
    const changed = Number.isNaN(until) ? [] : await listening.daysChanged(until - overlapMs)
    if (changed.length) await listening.forgetDigests(changed)
    await storage.setSetting(setting, `${now}`)
  }

  const look = async (from: number, now: number): Promise<CountedDays> => {
    const began = performance.now()
    const isOver = (): boolean => performance.now() - began > stepMs
    await forgetChanged(now)
    const stamps = new Map((await listening.digests()).map(({ day, madeAt }) => [day, madeAt]))
    const all = [...new Set([...(await listening.days()), ...stamps.keys()])]
    const found: [number, Digest][] = []
    let uncounted = 0
    let isCounted = false
    for (const day of all.filter((day) => day >= dayOf(from)).sort((a, b) => b - a)) {
      const madeAt = stamps.get(day)
      const known = madeAt === undefined ? undefined : await kept(day, madeAt)
      // Each look comes further, however long the reading took.
      const mayCount = known === undefined && !(isCounted && isOver())
      if (mayCount) isCounted = true
      const digest = mayCount ? await count(day, now, isOver) : known
      if (digest) found.push([day, digest])
      else uncounted += 1
    }
    return { days: new Map(found.reverse()), uncounted }
  }

  // One at a time: two that count the same day would do it twice, and hold two halves of it.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn: DigestKeeper['ready'] = (from, now) => {
    const mine = turn.then(() => look(from, now))
    turn = mine.catch(() => {}) // whoever asked hears of it
    return mine
  }
  const ready: DigestKeeper['ready'] = async (from, now) => {
    const { days, uncounted } = await inTurn(from, now)
    const answered = [...days].filter(([, { prompts, shown }]) => prompts.size || !shown.size)
    return { days: new Map(answered), uncounted }
  }
  return {
    ready,
    async totals(now) {
      const { days, uncounted } = await inTurn(0, now)
      return { ...totalsOf([...days.values()]), uncounted }
    },
    async days(from, now) {
      for (;;) {
        const { days, uncounted } = await ready(from, now)
        if (!uncounted) return days
      }
    },
  }
}

function totalsOf(days: readonly Digest[]): Pick<Totals, 'tallies' | 'showings'> {
  const shown = mergeShown(days.map((digest) => digest.shown))
  return {
    tallies: mergeTallies(days.map(({ tallies }) => tallies)),
    showings: [...shown].map(([prompt, { shown, answered, repeats }]) => ({
      prompt,
      shown: shown - repeats,
      answered: answered - repeats,
    })),
  }
}
