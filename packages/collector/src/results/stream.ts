import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest, PromptDigest } from '../listening/digest.ts'
import { aloneOf } from './ways.ts'

/** The answers that one figure speaks of: to one prompt, on the ways that may be told together. */
export interface Stream {
  readonly prompt: string
  /** A way that is never mixed with the others: `kiosk`, `receipt`, `no-receipt`. */
  readonly alone: string | undefined
}

export function inStream(part: PromptDigest, stream: Stream): boolean {
  return part.prompt === stream.prompt && part.audience === 'external' && aloneOf(part) === stream.alone
}

/** What the page's chart is about: the prompt that is wished, or the one to which most customers answered. */
export function mainStream(digest: Digest, prompts: KnownPrompts, wished?: string): Stream | undefined {
  const counts = new Map<string, { readonly stream: Stream; judged: number }>()
  for (const part of digest.prompts.values()) {
    if (part.audience !== 'external' || (wished !== undefined && part.prompt !== wished)) continue
    // A table that is asked during the meal calls for help; it does not judge the visit.
    if (wished === undefined && prompts.get(part.prompt)?.call !== undefined) continue
    const stream = { prompt: part.prompt, alone: aloneOf(part) }
    const key = JSON.stringify(stream)
    const found = counts.get(key) ?? { stream, judged: 0 }
    counts.set(key, found)
    found.judged += part.judged
  }
  const sorted = [...counts.values()].sort(
    (a, b) => b.judged - a.judged || (a.stream.prompt < b.stream.prompt ? -1 : 1),
  )
  return sorted[0]?.judged ? sorted[0].stream : undefined
}
