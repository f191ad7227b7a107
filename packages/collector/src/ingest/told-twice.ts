import { createHash } from 'node:crypto'
import type { ResponseEvent } from '@earshot/core/event'
import type { Storage, StorageRecord } from '../storage/port.ts'

/** On one device nobody gives the answer of the one before them faster. */
const twiceMs = 5_000
/** More devices than a house has. */
const most = 1_000

interface Last {
  readonly run: string
  /** By the device's clock, milliseconds since 1970. */
  readonly at: number
  /** It was so near to the one before: what is sent again says the same again. */
  readonly twice: boolean
}

/** What shared devices have finished last, by device, prompt and answers: in memory, and without a word of it. */
const recent = new WeakMap<Storage, Map<string, Last>>()

/**
 * Marks what a shared device tells a second time within five seconds: same device, same prompt, same answers. It is kept
 * and left out of the figures, so an owner can count it after all. The device's clock counts, because what waited without
 * a network comes all at once.
 */
export function markTwice<Record extends Extract<StorageRecord, { type: 'response' }>>(
  record: Record,
  event: ResponseEvent,
  storage: Storage,
): Record {
  const { data, id } = record
  const kiosk = data.context?.kiosk
  if (kiosk === undefined || event.type !== 'earshot.response.submitted') return record
  const known = recent.get(storage) ?? new Map<string, Last>()
  recent.set(storage, known)
  const answers = data.answers.map(({ question, value }) => [question, value])
  const said = JSON.stringify([record.source, kiosk, data.prompt.id, answers])
  const key = createHash('sha256').update(said).digest('base64')
  const at = Date.parse(event.time ?? '')
  const before = known.get(key)
  // What is told of it later, by the owner or the person, has another time.
  const twice =
    before?.run === id
      ? before.at === at && before.twice
      : before !== undefined && Math.abs(at - before.at) < twiceMs
  known.delete(key)
  known.set(key, { run: id, at, twice })
  const [oldest] = known.keys()
  if (known.size > most && oldest !== undefined) known.delete(oldest)
  if (!twice) return record
  const { presentation = { display: 'kiosk' } } = data
  const marks = [...new Set([...(presentation.marks ?? []), 'twice'])]
  return { ...record, data: { ...data, presentation: { ...presentation, marks } } }
}
