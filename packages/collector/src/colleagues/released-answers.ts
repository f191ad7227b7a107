import type { KnownPrompts } from '../ingest/record-of.ts'
import { type Storage, StorageUnavailable, type StoredResponse } from '../storage/port.ts'
import { peopleIn } from './people-in.ts'
import { type Batch, monthOf, nothingReleased, type Released, release } from './release.ts'

/** The answers to one prompt, of which figures may be told. */
export interface ReleasedBatch extends Batch {
  readonly prompt: string
}

interface Parts {
  readonly storage: Pick<Storage, 'responses' | 'setting' | 'replaceSetting'>
  readonly prompts: KnownPrompts
}

const pageSize = 500
/** So many colleagues' answers are read for a page. */
const most = 2_000
/** Who is still answering is told when they are done. */
const unfinishedMs = 86_400_000
/** So many other nodes in a row may come in between. */
const mostTries = 20

/**
 * THE rule of what colleagues say of each other: every figure and every word of it on any page comes from here. What has
 * come is let out in batches of five people that nobody has seen before; see `release`.
 *
 * @throws StorageUnavailable
 */
export async function releasedAnswers(
  { storage, prompts }: Parts,
  ids: readonly string[],
  now: number,
): Promise<readonly ReleasedBatch[]> {
  const each = await Promise.all(ids.map((id) => releasedOf({ storage, prompts }, id, now)))
  return each.flat()
}

/** Those of which the last answer came in the last so many months, this one among them. */
export function ofLastMonths<T extends Batch>(
  batches: readonly T[],
  months: number,
  now: number,
): readonly T[] {
  const from = monthOf(now, 1 - months)
  return batches.filter(({ to }) => to > from)
}

async function releasedOf(
  { storage, prompts }: Parts,
  id: string,
  now: number,
): Promise<readonly ReleasedBatch[]> {
  const name = `released.${id}`
  const counts = ({ state, updatedAt, repeats, data }: StoredResponse): boolean =>
    (state === 'submitted' || updatedAt < now - unfinishedMs) &&
    repeats === undefined &&
    !data.presentation?.marks?.length &&
    data.answers.length > 0
  for (let tries = 0; tries < mostTries; tries += 1) {
    // In this order: what another node releases in between must not be missing among the answers.
    const text = await storage.setting(name)
    const { responses, reaches } = await answersTo(storage, id)
    const kept: Released = text === undefined ? nothingReleased : JSON.parse(text)
    const { released, batches } = release(kept, responses.filter(counts), {
      people: (list) => peopleIn(list, prompts.get(id)),
      cellOf,
      waitsSince: monthOf(now),
      reaches,
    })
    const next = JSON.stringify(released)
    const isSame = text === undefined ? !released.batches.length : next === text
    if (isSame || (await storage.replaceSetting(name, text, next)))
      return batches.map((batch) => ({ ...batch, prompt: id }))
  }
  throw new StorageUnavailable('Others release answers all the time.')
}

/** The newest answers, and the time since which all of them are there. */
async function answersTo(
  storage: Parts['storage'],
  prompt: string,
): Promise<{ readonly responses: readonly StoredResponse[]; readonly reaches: number }> {
  const filter = { prompt, audience: 'internal', states: ['partial', 'submitted'] as const }
  const responses: StoredResponse[] = []
  let page = await storage.responses(filter, { limit: pageSize })
  for (;;) {
    responses.push(...page.responses)
    if (!page.next) return { responses, reaches: 0 }
    if (responses.length >= most) return { responses, reaches: page.next.receivedAt + 1 }
    page = await storage.responses(filter, { limit: pageSize, after: page.next })
  }
}

/** What teams say of one another is told arrow by arrow. */
function cellOf({ data }: StoredResponse): string {
  if (data.prompt.id !== 'internal-chain') return ''
  const supplier = data.answers.find(({ question }) => question === 'supplier')
  return [data.context?.team ?? '', supplier?.label ?? supplier?.value ?? '']
    .map((name) => `${name}`.trim().replace(/\s+/g, ' ').toLowerCase())
    .join(' < ')
}
