import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Storage, StoredResponse } from '../storage/port.ts'
import { countResponses } from './count-responses.ts'
import { type Digest, mergeDigests } from './digest.ts'

const minuteMs = 60_000
const dayMs = 86_400_000
/** A response that was being stored during the last look may carry an earlier time. */
const overlapMs = minuteMs
/** How many responses are in memory at once, and how long other requests wait at most. */
const pageSize = 500
/** So many are counted anew where one of them changes: some hundredths of a second. */
const sliceSize = 4_000
/** Only days that go on being answered need their slices; of the others the day as a whole is kept. */
const mostDays = 8

/** Responses that came from a time until before another, counted. */
interface Slice {
  readonly from: number
  readonly before: number
  readonly digest: Digest
}

interface Day {
  /** Everything that was stored before this is in the slices. */
  countedAt: number
  /** Newest first, without gaps. */
  slices: readonly Slice[]
  /** What came before this time is not counted yet. `undefined` where all is. */
  left: number | undefined
}

/** Counts days in slices, so that of a day with very many responses only what changed is counted anew. */
export interface DaySlices {
  /**
   * The figures of a day, or `undefined` where the time ran out: the next call goes on from there.
   *
   * @param now - of the collector's clock, from before the call
   * @param isOver - asked between two slices
   */
  count(day: number, now: number, isOver: () => boolean): Promise<Digest | undefined>
}

export function daySlices(storage: Storage, prompts: KnownPrompts): DaySlices {
  const { listening } = storage
  const days = new Map<number, Day>()

  /** The newest slice of a time, and where the next one ends. */
  const newest = async (from: number, before: number): Promise<Slice & { readonly more: boolean }> => {
    const read: StoredResponse[] = []
    let page = await storage.responses({ from, before }, { limit: pageSize })
    for (;;) {
      read.push(...page.responses)
      const last = read.at(-1)
      if (!page.next || !last) return { from, before, digest: countResponses(read, prompts), more: false }
      // Those of the last moment may go on in the next page, so the cut is after them.
      const cut = last.receivedAt + 1
      const whole = read.filter(({ receivedAt }) => receivedAt >= cut)
      if (read.length >= sliceSize && whole.length)
        return { from: cut, before, digest: countResponses(whole, prompts), more: true }
      page = await storage.responses({ from, before }, { limit: pageSize, after: page.next })
    }
  }

  /** What was counted of this day, as far as it still holds. */
  const known = async (day: number): Promise<Day | undefined> => {
    const found = days.get(day)
    if (!found) return undefined
    // What was erased has left no trace by which its slice could be found.
    return (await listening.erasedSince(found.countedAt - overlapMs)) ? undefined : found
  }

  /** Counts those slices anew in which something came or changed. */
  const mend = async (day: number, found: Day): Promise<void> => {
    const changed = await listening.minutesChanged(day, found.countedAt - overlapMs)
    const isChanged = ({ from, before }: Slice): boolean =>
      changed.some((minute) => minute * minuteMs < before && (minute + 1) * minuteMs > from)
    const mended = []
    for (const slice of found.slices) {
      if (!isChanged(slice)) {
        mended.push(slice)
        continue
      }
      let { before } = slice
      for (;;) {
        const { more, ...part } = await newest(slice.from, before)
        mended.push(part)
        if (!more) break
        before = part.from
      }
    }
    found.slices = mended
  }

  return {
    async count(day, now, isOver) {
      const [from, before] = [day * dayMs, (day + 1) * dayMs]
      const kept = await known(day)
      const found: Day = kept ?? { countedAt: now, slices: [], left: before }
      if (kept) await mend(day, found)
      found.countedAt = now
      days.delete(day)
      days.set(day, found)
      for (const old of [...days.keys()].slice(0, -mostDays)) days.delete(old)
      while (found.left !== undefined) {
        const { more, ...slice } = await newest(from, found.left)
        found.slices = [...found.slices, slice]
        found.left = more ? slice.from : undefined
        if (more && isOver()) return undefined
      }
      const shown = await listening.shownRuns(from, before)
      return {
        ...mergeDigests(found.slices.map(({ digest }) => digest)),
        shown: new Map(shown.map(({ prompt, ...counts }) => [prompt, counts])),
      }
    },
  }
}
