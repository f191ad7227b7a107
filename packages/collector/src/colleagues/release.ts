import { hash } from 'node:crypto'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import type { StoredResponse } from '../storage/port.ts'

/** What was released of one prompt, as it is kept. Answers stand in it as marks, which tell nothing of them. */
export interface Released {
  readonly batches: readonly KeptBatch[]
  /** Were in a batch that is no more. */
  readonly told: readonly string[]
}

interface KeptBatch {
  /** What its figures may be told of alone; empty where they are told of the prompt as a whole only. */
  readonly cell: string
  /** Told in this batch for the first time: of five people at least. */
  readonly fresh: readonly string[]
  /** Told before, in a batch that is no more. */
  readonly again: readonly string[]
  /** When the first of them came, milliseconds since 1970. */
  readonly since: number
}

/** Answers that are told together, or not at all. */
export interface Batch {
  readonly cell: string
  /** Without what fewer than five people answered. */
  readonly answers: readonly StoredResponse[]
  /** From the first day of the month of the first to the end of the month of the last, milliseconds since 1970. */
  readonly from: number
  readonly to: number
}

/** What answers are released by. */
export interface ReleaseRules {
  /** So many people gave these, at least. */
  readonly people: (responses: readonly StoredResponse[]) => number
  /** Answers of one cell are released together where five people gave some. */
  readonly cellOf: (response: StoredResponse) => string
  /** What came before waits for its cell no longer, and is released with what is left of other cells. */
  readonly waitsSince: number
  /** Answers that came before are not at hand: batches with such stay as they are, and are not told. */
  readonly reaches: number
}

export const nothingReleased: Released = { batches: [], told: [] }

/**
 * Lets answers of colleagues into figures in batches, by month where a month has as many: each with answers of five people
 * that were never told before. A batch of which an answer was changed or erased is told no more; the rest of it waits for
 * five others.
 *
 * So no sum and no difference of figures, of whatever time and however often somebody looks, is about one to four people:
 * every figure is a sum of batches, and of those that stay in the result the last to be made holds the fresh answers of five
 * people, which no batch before it held.
 *
 * @param standing - all answers to the prompt that count
 */
export function release(
  kept: Released,
  standing: readonly StoredResponse[],
  { people, cellOf, waitsSince, reaches }: ReleaseRules,
): { readonly released: Released; readonly batches: readonly Batch[] } {
  const marked = new Map(standing.map((response) => [markOf(response), response]))
  const isWhole = ({ fresh, again, since }: KeptBatch): boolean =>
    since < reaches || [...fresh, ...again].every((mark) => marked.has(mark))
  const whole = kept.batches.filter(isWhole)
  const held = new Set(whole.flatMap(({ fresh, again }) => [...fresh, ...again]))
  const told = new Set([
    ...kept.told,
    ...kept.batches
      .filter((batch) => !whole.includes(batch))
      .flatMap(({ fresh, again }) => [...fresh, ...again]),
  ])
  const waiting = new Map<string, string[]>()
  for (const [mark, response] of marked) {
    if (held.has(mark) || response.receivedAt < reaches) continue
    const cell = cellOf(response)
    waiting.set(cell, [...(waiting.get(cell) ?? []), mark])
  }
  const of = (list: readonly string[]) => list.flatMap((mark) => marked.get(mark) ?? [])
  const made: KeptBatch[] = []
  const make = (cell: string, marks: readonly string[]): boolean => {
    const parts = inMonths(of(marks)).reduce<StoredResponse[][]>((found, month) => {
      const last = found.at(-1)
      // A month of too few goes with those before it.
      if (last && people(freshOf(last)) < fewestForPercentage) last.push(...month)
      else found.push([...month])
      return found
    }, [])
    const [rest, before] = [parts.at(-1) ?? [], parts.at(-2)]
    if (people(freshOf(rest)) < fewestForPercentage) {
      if (!before) return false
      before.push(...(parts.pop() ?? []))
    }
    for (const part of parts) {
      const all = part.map(markOf)
      const since = Math.min(...part.map(({ receivedAt }) => receivedAt))
      made.push({
        cell,
        fresh: all.filter((mark) => !told.has(mark)),
        again: all.filter((mark) => told.has(mark)),
        since,
      })
    }
    return true
  }
  function freshOf(list: readonly StoredResponse[]): readonly StoredResponse[] {
    return list.filter((response) => !told.has(markOf(response)))
  }
  const left = [...waiting].filter(([cell, marks]) => !make(cell, marks)).flatMap(([, marks]) => marks)
  if (waiting.size > 1)
    make(
      '',
      left.filter((mark) => (marked.get(mark)?.receivedAt ?? waitsSince) < waitsSince),
    )
  const batches = [...whole, ...made]
  const inBatch = new Set(made.flatMap(({ again }) => again))
  return {
    released: { batches, told: [...told].filter((mark) => marked.has(mark) && !inBatch.has(mark)) },
    batches: batches.filter(({ since }) => since >= reaches).map((batch) => batchOf(batch, marked, people)),
  }
}

/** Another revision is another answer. */
function markOf({ id, data }: StoredResponse): string {
  return hash('sha256', `${id} ${data.revision}`, 'base64url').slice(0, 16)
}

/** The batch, with the answers to each question that five people have answered in it for the first time. */
function batchOf(
  { cell, fresh, again }: KeptBatch,
  marked: ReadonlyMap<string, StoredResponse>,
  people: ReleaseRules['people'],
): Batch {
  const of = (list: readonly string[]) => list.flatMap((mark) => marked.get(mark) ?? [])
  const [first, all] = [of(fresh), of([...fresh, ...again])]
  const questions = new Set(first.flatMap(({ data }) => data.answers.map(({ question }) => question)))
  const mayTell = [...questions].filter(
    (question) =>
      people(first.filter(({ data }) => data.answers.some((answer) => answer.question === question))) >=
      fewestForPercentage,
  )
  const times = all.map(({ receivedAt }) => receivedAt)
  return {
    cell,
    answers: all.map((response) => ({
      ...response,
      data: {
        ...response.data,
        answers: response.data.answers.filter(({ question }) => mayTell.includes(question)),
      },
    })),
    from: monthOf(Math.min(...times)),
    to: monthOf(Math.max(...times), 1),
  }
}

/** By their months, the oldest first. */
function inMonths(responses: readonly StoredResponse[]): readonly (readonly StoredResponse[])[] {
  const months = new Map<number, StoredResponse[]>()
  for (const response of responses) {
    const month = monthOf(response.receivedAt)
    const list = months.get(month) ?? []
    months.set(month, list)
    list.push(response)
  }
  return [...months].sort(([a], [b]) => a - b).map(([, list]) => list)
}

/** When the month of a time began, or one of those after it, in UTC. */
export function monthOf(time: number, later = 0): number {
  const date = new Date(time)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later)
}
