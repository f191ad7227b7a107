import { countedShare } from '@earshot/scoring/counted-share'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { monthOf } from '../colleagues/release.ts'
import type { ReleasedBatch } from '../colleagues/released-answers.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { countResponses } from '../listening/count-responses.ts'
import { type Digest, mergeDigests } from '../listening/digest.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { isOfColleagues } from '../reading/of-colleagues.ts'
import type { FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { batchesWithin, hiddenWords, insideMonths } from './inside-block.ts'
import { percent } from './say.ts'
import { spanName } from './weeks.ts'

interface Month {
  readonly name: string
  /** Whether a colleague answered, so that there is something to hide. */
  readonly isAsked: boolean
  readonly inside: { readonly critical: number; readonly judged: number }
  readonly outside: { readonly critical: number; readonly judged: number }
}

/**
 * What teams and what customers criticised, month by month of the last three, beside each other. Of the inside only what was
 * released and lies within its month.
 */
export function togetherBlock(
  days: ReadonlyMap<number, Digest>,
  batches: readonly ReleasedBatch[],
  now: number,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const from = monthOf(now, 1 - insideMonths)
  const months = monthsOf(days, batches, from, prompts)
  const asked = months.filter(({ isAsked }) => isAsked)
  const told = months.filter(({ inside }) => inside.judged > 0)
  const n = months.reduce((sum, { outside }) => sum + outside.judged, 0)
  if (!n || !asked.length) return undefined
  const [first, last] = [told[0], told.at(-1)]
  return {
    id: 'together',
    audience: 'internal',
    title: 'Inside and outside',
    sentence:
      first && last && first !== last
        ? `Critical inside: ${shareOf(first.inside)} in ${first.name}, ${shareOf(last.inside)} in ${last.name}. Outside: ${shareOf(first.outside)}, then ${shareOf(last.outside)}.`
        : 'What teams and what customers criticised, in the same months.',
    rows: months.flatMap(({ name, inside, outside }) => [
      ...(inside.judged
        ? [
            {
              label: `${name}, inside`,
              tone: 'plain' as const,
              ...countedShare(inside.critical, inside.judged),
            },
          ]
        : []),
      ...(outside.judged
        ? [
            {
              label: `${name}, outside`,
              tone: 'criticism' as const,
              ...countedShare(outside.critical, outside.judged),
            },
          ]
        : []),
    ]),
    note: `Together is not because: that two lines move alike does not say that one moves the other.${asked.length > told.length ? ` Other months of the inside: ${hiddenWords}` : ''}`,
    how: {
      ...howWeKnow({ parts: [], n, from, to: now }, prompts),
      line: `${n} answers of customers · ${spanName(from, now)}`,
    },
  }
}

function monthsOf(
  days: ReadonlyMap<number, Digest>,
  batches: readonly ReleasedBatch[],
  from: number,
  known: KnownPrompts,
): readonly Month[] {
  return Array.from({ length: insideMonths }, (_, index) => {
    const [first, next] = [monthOf(from, index), monthOf(from, index + 1)]
    const outside = mergeDigests(
      [...days].filter(([day]) => day * dayMs >= first && day * dayMs < next).map(([, part]) => part),
    )
    const told = batchesWithin(batches, first, next).flatMap(({ answers }) => answers)
    const sum = (of: Digest, audience: string) =>
      [...of.prompts.values()]
        .filter((part) => part.audience === audience)
        .reduce(
          (all, { critical, judged }) => ({ critical: all.critical + critical, judged: all.judged + judged }),
          { critical: 0, judged: 0 },
        )
    const isAsked = [...outside.prompts.values()].some(
      ({ audience, prompt, judged }) => judged > 0 && isOfColleagues({ audience, prompt: { id: prompt } }),
    )
    const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(first)
    return {
      name,
      isAsked,
      inside: sum(countResponses(told, known), 'internal'),
      outside: sum(outside, 'external'),
    }
  })
}

function shareOf({ critical, judged }: Month['inside']): string {
  return judged < fewestForPercentage ? `${critical} of ${judged}` : percent(critical / judged)
}
