import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Storage } from '../storage/port.ts'
import type { SaidLast } from '../storage/retention-port.ts'
import { commentEntries } from './comment-entries.ts'

const setting = 'comments.until'
/** A response that was being stored while the last look was taken may carry an earlier time. */
const overlapMs = 60_000
const step = 500

/**
 * Puts what was said since the last time into the index of comments. It may run as often as one likes, and in several
 * processes at once. Where very much has come, what is left is taken the next time.
 *
 * @param steps - of 500 responses each
 * @returns whether everything that came before `now` can be found
 */
export async function keepComments(
  { storage, prompts }: { readonly storage: Storage; readonly prompts: KnownPrompts },
  now: number,
  steps: number,
): Promise<boolean> {
  const reached = JSON.parse((await storage.setting(setting)) ?? '{"updatedAt":0,"id":""}') as SaidLast // as it is written below
  // Whoever has seen all looks at the last minute again; whoever has not goes on where they were.
  const isDone = reached.id === ''
  let after: SaidLast | undefined = isDone
    ? { updatedAt: Math.max(0, reached.updatedAt - overlapMs), id: '' }
    : reached
  for (let done = 0; done < steps; done += 1) {
    const page = await storage.retention.saidBetween({ from: 0, before: now + overlapMs }, after, step)
    const worth = page.filter(({ data }) =>
      data.answers.some(({ value, other }) => typeof value === 'string' || other !== undefined),
    )
    await storage.comments.index(
      worth.map(({ id }) => id),
      (response) => commentEntries(response, prompts),
    )
    const last = page.at(-1)
    if (page.length < step) {
      const updatedAt = Math.max(last?.updatedAt ?? 0, after.updatedAt, isDone ? reached.updatedAt : 0)
      if (updatedAt !== reached.updatedAt || !isDone) await keep({ updatedAt, id: '' })
      return true
    }
    after = last && { updatedAt: last.updatedAt, id: last.id }
    if (!after) return true
    await keep(after)
  }
  return false

  async function keep(place: SaidLast): Promise<void> {
    await storage.setSetting(setting, JSON.stringify(place))
  }
}
