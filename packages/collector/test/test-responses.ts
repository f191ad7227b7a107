import { presets } from '@earshot/presets'
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
