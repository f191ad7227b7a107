import { countedShare } from '@earshot/scoring/counted-share'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { recommendCounts } from '@earshot/scoring/recommend-counts'
import { recommendScore } from '@earshot/scoring/recommend-score'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { hiddenWords } from '../results/inside-block.ts'
import type { ShownRuns } from '../storage/listening-port.ts'
import type { ResponseFilter, Storage, Tally } from '../storage/port.ts'
import { headlineQuestion } from './headline-question.ts'
import { type PromptFigures, promptFigures } from './prompt-figures.ts'
import { type Tallies, tallyResponses } from './tally-responses.ts'

/** So many of so many, with its 95 % interval; below five the shares are `null`, because they would say too much. */
export interface WireShare {
  readonly count: number
  readonly of: number
  readonly share: number | null
  readonly low: number | null
  readonly high: number | null
}

/** What is counted of some responses to one prompt. */
export interface WireFigures {
  readonly responses: number
  readonly finished: number
  readonly unfinished: number
  readonly calls: number
  /** Kept and not counted: hardly a customer's. */
  readonly leftOut: number
  /** How many answered the question that stands for the prompt. */
  readonly answered: number
  readonly criticism?: WireShare
  /** Best first. */
  readonly answers: readonly (WireShare & { readonly label: string })[]
  /** Promoters less detractors, −1 to 1, where the question goes from 0 to 10; `null` for fewer than five answers. */
  readonly recommend?: { readonly score: number; readonly low: number; readonly high: number } | null
}

/** Of those to whom it was shown, as far as that is known. */
export interface WireFunnel {
  readonly shown: number
  readonly dismissed: number
  readonly answered: number
  readonly finished: number
  readonly rate: WireShare
}

export interface WirePromptSummary {
  readonly prompt: string
  readonly audience: string
  readonly title: string
  readonly question?: string
  /** Why there are no figures. */
  readonly hidden?: string
  readonly figures?: WireFigures
  /** Absent where nothing was shown, or where it is not known of these alone. */
  readonly funnel?: WireFunnel
  /** By the field of the context that was asked for; `null` where it was not told. */
  readonly groups?: readonly (WireFigures & { readonly value: string | null })[]
}

/** How many are read at once; between two steps others have their turn. */
const step = 500
/** What narrows responses to some people; runs are not known by these. */
const narrowing = ['place', 'table', 'staff', 'states'] as const

/**
 * Counts what people said, prompt by prompt; audiences are never added up. Of fewer than five colleagues nothing is told,
 * and what staff said is told neither by group nor narrowed to a place, a table or a person.
 *
 * @param by - the field of the context that groups are made of
 */
export async function summary(
  { storage, prompts }: { readonly storage: Storage; readonly prompts: KnownPrompts },
  filter: ResponseFilter,
  by?: string,
): Promise<readonly WirePromptSummary[]> {
  const all = tallyResponses(prompts)
  const groups = new Map<string | null, Tallies>()
  const states = filter.states ?? ['partial', 'submitted']
  let page = await storage.responses({ ...filter, states }, { limit: step })
  for (;;) {
    for (const response of page.responses) {
      all.add(response)
      if (by === undefined) continue
      const value = response.data.context?.[by] ?? null
      const group = groups.get(value) ?? tallyResponses(prompts)
      groups.set(value, group)
      group.add(response)
    }
    if (!page.next) break
    page = await storage.responses({ ...filter, states }, { limit: step, after: page.next })
  }
  const isNarrow = narrowing.some((name) => filter[name] !== undefined)
  const shown = isNarrow
    ? []
    : await storage.listening.shownRuns(filter.from ?? 0, filter.before ?? Number.MAX_SAFE_INTEGER)
  const sorted = [...groups].sort(([a], [b]) => (a ?? '').localeCompare(b ?? '', 'en', { numeric: true }))
  const grouped = sorted.map(([value, group]) => ({ value, of: figuresOf(group.tallies(), prompts) }))
  return figuresOf(all.tallies(), prompts).map(({ figures, wire }): WirePromptSummary => {
    const { prompt, audience, title, question } = figures
    const head = { prompt, audience, title, ...(question && { question }) }
    const isInside = audience === 'internal'
    if (isInside && (isNarrow || wire.responses < fewestForPercentage))
      return { ...head, hidden: hiddenWords }
    const funnel = funnelOf(shown.find((item) => item.prompt === prompt))
    const own = grouped.flatMap(({ value, of }) =>
      of
        .filter(({ figures: part }) => part.prompt === prompt && part.audience === audience)
        .map((part) => ({ value, ...part.wire })),
    )
    return {
      ...head,
      figures: wire,
      ...(funnel && { funnel }),
      ...(by !== undefined && !isInside && { groups: own }),
    }
  })
}

function figuresOf(
  tallies: readonly Tally[],
  prompts: KnownPrompts,
): readonly { readonly figures: PromptFigures; readonly wire: WireFigures }[] {
  return promptFigures(tallies, [], prompts).map((figures) => {
    const { prompt, audience, responses, unfinished, calls, leftOut, answered, criticism, answers } = figures
    const own = tallies.filter((tally) => tally.prompt === prompt && tally.audience === audience)
    const recommend = recommendOf(own, prompts)
    const wire: WireFigures = {
      responses,
      finished: responses - unfinished,
      unfinished,
      calls,
      leftOut,
      answered,
      ...(criticism !== undefined && { criticism: shareOf(criticism, answered) }),
      answers: answers.map(({ label, count }) => ({ label, ...shareOf(count, answered) })),
      ...(recommend !== undefined && { recommend }),
    }
    return { figures, wire }
  })
}

function recommendOf(tallies: readonly Tally[], prompts: KnownPrompts): WireFigures['recommend'] {
  const prompt = prompts.get(tallies[0]?.prompt ?? '')
  const question = prompt && headlineQuestion(prompt)
  if (question?.type !== 'rating' || !('from' in question.scale)) return undefined
  if (question.scale.from !== 0 || question.scale.to !== 10) return undefined
  const ratings = tallies.flatMap(({ headline, responses }) =>
    Array.from({ length: typeof headline?.value === 'number' ? responses : 0 }, () =>
      Number(headline?.value),
    ),
  )
  const found = recommendScore(recommendCounts(ratings))
  return found && found.n >= fewestForPercentage
    ? { score: found.score, low: found.low, high: found.high }
    : null
}

function funnelOf(runs: ShownRuns | undefined): WireFunnel | undefined {
  if (!runs?.shown) return undefined
  const { shown, dismissed, answered, finished } = runs
  return { shown, dismissed, answered, finished, rate: shareOf(answered, shown) }
}

function shareOf(count: number, of: number): WireShare {
  const { share } = countedShare(count, of)
  return { count, of, share: share?.share ?? null, low: share?.low ?? null, high: share?.high ?? null }
}
