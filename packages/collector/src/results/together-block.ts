import { countedShare } from '@earshot/scoring/counted-share'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { type Digest, mergeDigests } from '../listening/digest.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import type { FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { hiddenWords, lastQuarter } from './inside-block.ts'
import { peopleAtLeast } from './people-at-least.ts'
import { percent } from './say.ts'
import { spanName } from './weeks.ts'

interface Month {
  readonly name: string
  /** So many colleagues, at least. */
  readonly people: number
  readonly inside: { readonly critical: number; readonly judged: number }
  readonly outside: { readonly critical: number; readonly judged: number }
}

/**
 * What teams and what customers criticised, month by month of the last quarter that is over, beside each other. A month of
 * fewer than five inside hides all months of the inside: the quarter stands elsewhere, and what is missing in it could be
 * told from the others.
 */
export function togetherBlock(
  days: ReadonlyMap<number, Digest>,
  now: number,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const { from, to } = lastQuarter(now)
  const months = monthsOf(days, from, prompts)
  const insideMonths = months.filter(({ inside }) => inside.judged > 0)
  const n = months.reduce((sum, { outside }) => sum + outside.judged, 0)
  if (!n || !insideMonths.length) return undefined
  const isShown = insideMonths.every(({ people }) => people >= fewestForPercentage)
  const [first, last] = [insideMonths[0], insideMonths.at(-1)]
  return {
    id: 'together',
    title: 'Inside and outside',
    sentence:
      isShown && first && last && first !== last
        ? `Critical inside: ${shareOf(first.inside)} in ${first.name}, ${shareOf(last.inside)} in ${last.name}. Outside: ${shareOf(first.outside)}, then ${shareOf(last.outside)}.`
        : 'What teams and what customers criticised, in the same months.',
    rows: months.flatMap(({ name, inside, outside }) => [
      ...(isShown && inside.judged
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
    note: `Together is not because: that two lines move alike does not say that one moves the other.${isShown ? '' : ` Inside: ${hiddenWords}`}`,
    how: {
      ...howWeKnow({ parts: [], n, from, to: to - dayMs }, prompts),
      line: `${n} answers of customers · ${spanName(from, to - dayMs)}`,
    },
  }
}

function monthsOf(days: ReadonlyMap<number, Digest>, from: number, known: KnownPrompts): readonly Month[] {
  const start = new Date(from)
  return [0, 1, 2].map((index) => {
    const [first, next] = [index, index + 1].map((month) =>
      Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month),
    ) as [number, number] // of two come two
    const each = [...days]
      .filter(([day]) => day * dayMs >= first && day * dayMs < next)
      .map(([, part]) => part)
    const { prompts } = mergeDigests(each)
    const ids = [...prompts.values()].flatMap((part) => (part.audience === 'internal' ? part.prompt : []))
    const people = Math.max(0, ...ids.map((id) => peopleAtLeast(each, id, known.get(id))))
    const sum = (audience: string) =>
      [...prompts.values()]
        .filter((part) => part.audience === audience && !['heard', 'observation'].includes(part.prompt))
        .reduce(
          (all, { critical, judged }) => ({ critical: all.critical + critical, judged: all.judged + judged }),
          {
            critical: 0,
            judged: 0,
          },
        )
    const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(first)
    return { name, people, inside: sum('internal'), outside: sum('external') }
  })
}

function shareOf({ critical, judged }: Month['inside']): string {
  return judged < fewestForPercentage ? `${critical} of ${judged}` : percent(critical / judged)
}
