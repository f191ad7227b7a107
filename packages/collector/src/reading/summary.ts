import { countedShare } from '@earshot/scoring/counted-share'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { recommendCounts } from '@earshot/scoring/recommend-counts'
import { recommendScore } from '@earshot/scoring/recommend-score'
import { headlineOf, type KnownPrompts } from '../ingest/record-of.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { hiddenWords, lastQuarter, quarterOf } from '../results/inside-block.ts'
import type { ShownRuns } from '../storage/listening-port.ts'
import type { ResponseFilter, Storage, StoredResponse, Tally } from '../storage/port.ts'
import { headlineQuestion } from './headline-question.ts'
import { inGeneral } from './in-general.ts'
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
 * Counts what people said, prompt by prompt; audiences are never added up. What colleagues said is told of whole quarters
 * that are over, of five people or more in each, neither by group nor narrowed to a place, a table or a person.
 *
 * @param by - the field of the context that groups are made of
 */
export async function summary(
  {
    storage,
    prompts,
    now,
  }: { readonly storage: Storage; readonly prompts: KnownPrompts; readonly now: number },
  filter: ResponseFilter,
  by?: string,
): Promise<readonly WirePromptSummary[]> {
  const all = tallyResponses(prompts)
  const inside: StoredResponse[] = []
  const groups = new Map<string | null, Tallies>()
  const states = filter.states ?? ['partial', 'submitted']
  let page = await storage.responses({ ...filter, states }, { limit: step })
  for (;;) {
    for (const response of page.responses) {
      if (response.data.audience === 'internal') {
        inside.push(response)
        continue
      }
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
  const outside = figuresOf(all.tallies(), prompts).map(({ figures, wire }): WirePromptSummary => {
    const { prompt, audience, title, question } = figures
    const head = { prompt, audience, title, ...(question && { question }) }
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
      ...(by !== undefined && { groups: own }),
    }
  })
  return [...outside, ...insideOf(inside, { filter, isNarrow, now, prompts })]
}

/**
 * What colleagues said: only of whole calendar quarters that are over and lie within the time asked for, and of each only
 * where five people or more answered the question that stands for the prompt. So two summaries differ by whole quarters,
 * and none of these is of fewer than five. When something was shown and to how many is not told: with the time, it would
 * say who.
 */
function insideOf(
  responses: readonly StoredResponse[],
  {
    filter: { from = 0, before = Number.POSITIVE_INFINITY },
    isNarrow,
    now,
    prompts,
  }: {
    readonly filter: ResponseFilter
    readonly isNarrow: boolean
    readonly now: number
    readonly prompts: KnownPrompts
  },
): readonly WirePromptSummary[] {
  const quarters = new Map<string, StoredResponse[]>()
  for (const response of responses) {
    const key = `${response.data.prompt.id} ${quarterOf(response.receivedAt)}`
    quarters.set(key, [...(quarters.get(key) ?? []), response])
  }
  const { to } = lastQuarter(now)
  const safe = [...quarters.values()].filter((group) => {
    const begins = quarterOf(group[0]?.receivedAt ?? now)
    // The next quarter begins less than a hundred days later.
    const ends = quarterOf(begins + 100 * dayMs)
    const answered = group.filter(
      ({ data, state, repeats }) =>
        state !== 'withdrawn' &&
        repeats === undefined &&
        !data.presentation?.marks?.length &&
        headlineOf(data.answers, prompts.get(data.prompt.id)) !== undefined,
    )
    return begins >= from && ends <= Math.min(before, to) && peopleIn(answered) >= fewestForPercentage
  })
  const shown = tallyResponses(prompts)
  if (!isNarrow) for (const response of safe.flat()) shown.add(response)
  const told = figuresOf(shown.tallies(), prompts)
  const ids = [...new Set(responses.map(({ data }) => data.prompt.id))].sort()
  return ids.map((id): WirePromptSummary => {
    const found = told.find(({ figures }) => figures.prompt === id)
    const prompt = prompts.get(id)
    const question = prompt && headlineQuestion(prompt)
    return {
      prompt: id,
      audience: 'internal',
      title: prompt ? inGeneral(prompt.title) : id,
      ...(question && { question: inGeneral(question.text) }),
      ...(found ? { figures: found.wire } : { hidden: hiddenWords }),
    }
  })
}

const peopleIn = (responses: readonly StoredResponse[]): number =>
  new Set(responses.map(({ id, data }) => data.context?.person ?? id)).size

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
