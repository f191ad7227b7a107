import type { ReleasedBatch } from '../colleagues/released-answers.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest } from '../listening/digest.ts'
import { isOfColleagues } from '../reading/of-colleagues.ts'
import { titleInGeneral } from '../reading/title-in-general.ts'

/** One thing that may be asked, and whether it was. */
export interface AskedYet {
  readonly what: string
  readonly prompt: string
  readonly title: string
  readonly answers: number
  /** Colleagues have answered, and so few that nothing of it is told. */
  readonly hidden?: true
  /** The last day with an answer, milliseconds since 1970. Of colleagues no day is told. */
  readonly last?: number
}

/** What is worth knowing, with the prompt that asks for it. */
const board: readonly (readonly [string, string])[] = [
  ['How you did', 'how-did-we-do'],
  ['What they expect', 'before-visit'],
  ['What they need', 'six-needs'],
  ['What they want', 'needs-wants'],
  ['Whether you keep your word', 'promise-kept'],
  ['Whether it was easy', 'effort'],
  ['Why they come', 'reason-for-visit'],
  ['Whether they would recommend you', 'recommend'],
  ['Whether your team has what it needs', 'manager-support'],
  ['How your teams work together', 'internal-chain'],
  ['How you are as a customer', 'vendor'],
]

const dayMs = 86_400_000

/** "We really haven't asked them": what was asked, when, how often, and what never was. */
export function askedYet(
  days: ReadonlyMap<number, Digest>,
  batches: readonly ReleasedBatch[],
  prompts: KnownPrompts,
): readonly AskedYet[] {
  const found = new Map<string, { answers: number; last: number }>()
  const inside = new Set<string>()
  for (const [day, digest] of days) {
    for (const { prompt, audience, responses } of digest.prompts.values()) {
      if (isOfColleagues({ audience, prompt: { id: prompt } })) {
        inside.add(prompt)
        continue
      }
      const known = found.get(prompt) ?? { answers: 0, last: 0 }
      found.set(prompt, { answers: known.answers + responses, last: Math.max(known.last, day * dayMs) })
    }
  }
  // The day on which a colleague answered last would tell who.
  for (const { prompt, answers } of batches) {
    const { answers: known = 0, last = 0 } = found.get(prompt) ?? {}
    found.set(prompt, { answers: known + answers.length, last })
  }
  return board.map(([what, prompt]) => {
    const known = found.get(prompt)
    return {
      what,
      prompt,
      title: titleInGeneral(prompts.get(prompt), prompt),
      answers: known?.answers ?? 0,
      ...(!known && inside.has(prompt) && { hidden: true as const }),
      ...(known?.last && { last: known.last }),
    }
  })
}
