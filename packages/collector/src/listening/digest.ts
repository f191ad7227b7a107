import { mergeTallies } from '../reading/merge-tallies.ts'
import type { Tally } from '../storage/port.ts'

/** How many, by name. Names come from outside, so it is a map and never an object. */
export type Counts = Map<string, number>

/** What was counted of one prompt, wording, audience and channel. Withdrawn responses and repeats are not in it. */
export interface PromptDigest {
  readonly prompt: string
  /** Of the wording. */
  readonly version: string
  readonly audience: string
  readonly channel: string
  responses: number
  finished: number
  calls: number
  /** Kept, but not counted: a shared device marked them as hasty, or as not of a customer. */
  leftOut: number
  /** Answered the question that stands for the prompt, and so could be criticism. */
  judged: number
  critical: number
  /** Were critical and said what fell short, or passed that question over. */
  criticalAsked: number
  /** Closed answers by `question=value`; of a list each item. */
  readonly answers: Counts
  /** How many answered a question at all. */
  readonly given: Counts
  /** `dimension=name` of the context to how many were judged, and how many of them were critical. */
  readonly judgedWhere: Counts
  readonly criticalWhere: Counts
  /** Two answers of the same person, `question=value|question=value`, for the pairs that are told together. */
  readonly pairs: Counts
  /** The overall rating and the six needs of one person as a text, `3:4,,2,,,1`. */
  readonly needs: Counts
}

/** A response whose words are worth showing. It holds the id alone: the words stay where they are. */
export interface SaidMark {
  readonly id: string
  readonly at: number
  /** What it is shown under: a need (`what=fairness`), or the question that was answered in words. */
  readonly under: string
}

/** Figures that were counted from responses: of a day, of a filtered view, or of several days together. */
export interface Digest {
  readonly prompts: ReadonlyMap<string, PromptDigest>
  /** Newest first. */
  readonly said: readonly SaidMark[]
  /** By prompt. Empty in a filtered view: of those who did not answer little is known. */
  readonly shown: ReadonlyMap<string, ShownCounts>
  /** By prompt, audience and headline, whatever the wording and the channel. */
  readonly tallies: readonly Tally[]
}

/**
 * Of those to whom a prompt was shown, how many came how far. Each holds those of the next, but for `dismissed`.
 * `repeats`: of `answered`, those whose response is kept and not counted, because another one stands for its key.
 */
export interface ShownCounts {
  readonly shown: number
  readonly dismissed: number
  readonly answered: number
  readonly repeats: number
  readonly finished: number
}

const countFields = ['answers', 'given', 'judgedWhere', 'criticalWhere', 'pairs', 'needs'] as const
const sumFields = [
  'responses',
  'finished',
  'calls',
  'leftOut',
  'judged',
  'critical',
  'criticalAsked',
] as const

export function emptyPromptDigest(
  key: Pick<PromptDigest, 'prompt' | 'version' | 'audience' | 'channel'>,
): PromptDigest {
  const counts = Object.fromEntries(countFields.map((name) => [name, new Map()]))
  const sums = Object.fromEntries(sumFields.map((name) => [name, 0]))
  // Every field of the two lists, each once.
  return { ...key, ...sums, ...counts } as unknown as PromptDigest
}

export function digestKey({
  prompt,
  version,
  audience,
  channel,
}: Pick<PromptDigest, 'prompt' | 'version' | 'audience' | 'channel'>): string {
  return JSON.stringify([prompt, version, audience, channel])
}

export function addTo(counts: Counts, name: string, count = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + count)
}

/** So many marks under one heading are enough for every list. */
const mostSaid = 12

/** Several digests as one. */
export function mergeDigests(digests: Iterable<Digest>): Digest {
  const prompts = new Map<string, PromptDigest>()
  const said: SaidMark[] = []
  const shown: Digest['shown'][] = []
  const tallies: (readonly Tally[])[] = []
  for (const digest of digests) {
    shown.push(digest.shown)
    tallies.push(digest.tallies)
    for (const [key, part] of digest.prompts) {
      const whole = prompts.get(key) ?? emptyPromptDigest(part)
      prompts.set(key, whole)
      for (const name of sumFields) whole[name] += part[name]
      for (const name of countFields) for (const [item, count] of part[name]) addTo(whole[name], item, count)
    }
    said.push(...digest.said)
  }
  return {
    prompts,
    said: newestUnderEach(said),
    shown: mergeShown(shown),
    // Most who ask for a sum of days do not ask for these.
    get tallies() {
      return mergeTallies(tallies)
    },
  }
}

/** Several counts of who was shown what as one. */
export function mergeShown(several: Iterable<Digest['shown']>): Digest['shown'] {
  const shown = new Map<string, ShownCounts>()
  for (const one of several)
    for (const [prompt, counts] of one) shown.set(prompt, together(shown.get(prompt), counts))
  return shown
}

function together(a: ShownCounts | undefined, b: ShownCounts): ShownCounts {
  if (!a) return b
  return {
    shown: a.shown + b.shown,
    dismissed: a.dismissed + b.dismissed,
    answered: a.answered + b.answered,
    repeats: a.repeats + b.repeats,
    finished: a.finished + b.finished,
  }
}

/** The newest few under each heading, newest first. */
export function newestUnderEach(marks: readonly SaidMark[]): readonly SaidMark[] {
  const seen: Counts = new Map()
  return [...marks]
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
    .filter(({ under }) => {
      addTo(seen, under)
      return (seen.get(under) ?? 0) <= mostSaid
    })
}

/** As it is kept. A digest that an older version wrote reads as `undefined`, and is counted anew. */
export function digestText({ prompts, said, shown, tallies }: Digest): string {
  const parts = [...prompts.values()].map((part) => ({
    ...part,
    ...Object.fromEntries(countFields.map((name) => [name, [...part[name]]])),
  }))
  return JSON.stringify({ form, parts, said, shown: [...shown], tallies })
}

const form = 5

export function digestFrom(text: string): Digest | undefined {
  const read = JSON.parse(text)
  if (read.form !== form) return undefined
  const prompts = new Map<string, PromptDigest>()
  for (const part of read.parts) {
    for (const name of countFields) part[name] = new Map(part[name])
    prompts.set(digestKey(part), part)
  }
  return { prompts, said: read.said, shown: new Map(read.shown), tallies: read.tallies }
}
