import { presets } from '@earshot/presets'
import { peopleIn } from '../src/colleagues/people-in.ts'
import { nothingReleased, release } from '../src/colleagues/release.ts'
import type { ReleasedBatch } from '../src/colleagues/released-answers.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import type { StoredResponse } from '../src/storage/port.ts'
import { type Said, said } from './test-events.ts'

export const prompts = new Map(presets.map((prompt) => [prompt.id, prompt]))

export interface Stored extends Said {
  /** The id of a ready-made prompt. Default: how-did-we-do. */
  readonly of?: string
  readonly at?: number
  readonly channel?: string
  readonly marks?: readonly string[]
  readonly repeats?: string
}

/** A response as the storage gives it. */
export function stored({
  of,
  at = 1_000,
  channel = 'web',
  marks,
  repeats,
  ...rest
}: Stored = {}): StoredResponse {
  const prompt = of === undefined ? undefined : prompts.get(of)
  const record = recordOf(said({ ...rest, ...(prompt && { prompt }) }), prompts)
  if (record.type !== 'response') throw new Error('a response was asked for')
  const { id, source, state, data, criticism, call } = record
  const presentation = marks && { presentation: { display: 'kiosk', ...data.presentation, marks } }
  return {
    id,
    source,
    state,
    criticism,
    call,
    receivedAt: at,
    updatedAt: at,
    data: { ...data, channel, ...presentation },
    ...(repeats && { repeats }),
  }
}

/** So many times the same answer. */
export function times(count: number, one: Stored): readonly StoredResponse[] {
  return Array.from({ length: count }, () => stored(one))
}

/** What is released of these, each list of one prompt, at the first look after the one before. */
export function releasedOf(...looks: readonly (readonly StoredResponse[])[]): readonly ReleasedBatch[] {
  const all = looks.flat()
  const ids = [...new Set(all.map(({ data }) => data.prompt.id))]
  return ids.flatMap((prompt) => {
    let state = release(nothingReleased, [], rulesOf(prompt))
    for (const index of looks.keys()) {
      const seen = looks.slice(0, index + 1).flat()
      const own = seen.filter(({ data }) => data.prompt.id === prompt)
      state = release(state.released, own, rulesOf(prompt))
    }
    return state.batches.map((batch) => ({ ...batch, prompt }))
  })
}

const rulesOf = (prompt: string) => ({
  people: (list: readonly StoredResponse[]) => peopleIn(list, prompts.get(prompt)),
  cellOf: () => '',
  waitsSince: 0,
  reaches: 0,
})
