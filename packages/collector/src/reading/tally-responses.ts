import { headlineOf, type KnownPrompts } from '../ingest/record-of.ts'
import type { StoredResponse, Tally } from '../storage/port.ts'
import { tallyKey } from './merge-tallies.ts'

type Counts = { -readonly [Name in keyof Tally]: Tally[Name] }

/** Responses counted as the database counts them: by prompt, audience and headline. */
export interface Tallies {
  add(response: StoredResponse): void
  readonly tallies: () => readonly Tally[]
}

/** Counts responses one by one. Those that are marked stand apart; withdrawn ones and repeats are left out. */
export function tallyResponses(prompts: KnownPrompts): Tallies {
  const found = new Map<string, Counts>()
  return {
    add({ data, state, criticism, call, repeats }) {
      if (state === 'withdrawn' || repeats !== undefined) return
      const marked = !!data.presentation?.marks?.length
      const headline = marked ? undefined : headlineOf(data.answers, prompts.get(data.prompt.id))
      const empty: Counts = {
        prompt: data.prompt.id,
        audience: data.audience,
        headline,
        ...{ responses: 0, unfinished: 0, criticism: 0, call: 0 },
        ...(marked && { leftOut: 0 }),
      }
      const key = tallyKey(empty)
      const counts = found.get(key) ?? empty
      found.set(key, counts)
      if (counts.leftOut !== undefined) {
        counts.leftOut += 1
        return
      }
      counts.responses += 1
      if (state === 'partial') counts.unfinished += 1
      if (criticism) counts.criticism += 1
      if (call) counts.call += 1
    },
    tallies: () => [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counts]) => counts),
  }
}
