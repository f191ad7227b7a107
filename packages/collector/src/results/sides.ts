import { type CountedShare, countedShare } from '@earshot/scoring/counted-share'
import { monthOf } from '../colleagues/release.ts'
import type { ReleasedBatch } from '../colleagues/released-answers.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { countResponses } from '../listening/count-responses.ts'
import { type Digest, mergeDigests, type PromptDigest } from '../listening/digest.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { hasFourPoints } from '../reading/has-four-points.ts'
import { type HowWeKnow, howWeKnow } from './how-we-know.ts'
import { batchesWithin, insideMonths } from './inside-block.ts'
import { aloneOf } from './ways.ts'

/** How customers and how staff rate, in the same months: never added up. `undefined` where nobody was asked. */
export interface Sides {
  readonly from: number
  readonly to: number
  /** The best answer of all: the top of four points. */
  readonly outside: CountedShare | undefined
  /** What stands behind the share of customers. */
  readonly how: HowWeKnow | undefined
  /** Staff of each other, 0 to 100; hidden below five answers. */
  readonly inside:
    | { readonly status: 'shown'; readonly index: number; readonly n: number }
    | { readonly status: 'hidden' }
    | undefined
}

/** Both sides of the last three months, this one among them. Of the inside only what is released. */
export function sidesOf(
  days: ReadonlyMap<number, Digest>,
  batches: readonly ReleasedBatch[],
  { now, prompts }: { readonly now: number; readonly prompts: KnownPrompts },
): Sides {
  const from = monthOf(now, 1 - insideMonths)
  const digest = mergeDigests([...days].filter(([day]) => day * dayMs >= from).map(([, part]) => part))
  const told = countResponses(
    batchesWithin(batches, from, monthOf(now, 1)).flatMap(({ answers }) => answers),
    prompts,
  )
  const isTold = (part: PromptDigest, audience: string, question: string): boolean =>
    part.audience === audience &&
    aloneOf(part) === undefined &&
    hasFourPoints(prompts.get(part.prompt), question)
  const count = (of: Digest, audience: string, question: string, points: readonly number[]) =>
    [...of.prompts.values()]
      .filter((part) => isTold(part, audience, question))
      .reduce(
        (sum, { answers }) =>
          sum + points.reduce((all, point) => all + (answers.get(`${question}=${point}`) ?? 0), 0),
        0,
      )
  const judged = count(digest, 'external', 'rating', [1, 2, 3, 4])
  const rated = [1, 2, 3, 4].map((point) => ({ point, answers: count(told, 'internal', 'rate', [point]) }))
  const n = rated.reduce((sum, { answers }) => sum + answers, 0)
  const mean = rated.reduce((sum, { point, answers }) => sum + point * answers, 0) / n
  const parts = [...digest.prompts.values()].filter(
    (part) => isTold(part, 'external', 'rating') && part.given.get('rating'),
  )
  return {
    from,
    to: now,
    how: judged ? howWeKnow({ parts, n: judged, from, to: now, shown: digest.shown }, prompts) : undefined,
    outside: judged ? countedShare(count(digest, 'external', 'rating', [4]), judged) : undefined,
    inside: n
      ? { status: 'shown', index: (100 * (mean - 1)) / 3, n }
      : count(digest, 'internal', 'rate', [1, 2, 3, 4])
        ? { status: 'hidden' }
        : undefined,
  }
}
