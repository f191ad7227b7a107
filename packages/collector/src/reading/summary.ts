import { countedShare } from '@earshot/scoring/counted-share'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { recommendCounts } from '@earshot/scoring/recommend-counts'
import { recommendScore } from '@earshot/scoring/recommend-score'
import { releasedAnswers } from '../colleagues/released-answers.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { DigestKeeper } from '../listening/digest-keeper.ts'
import { hiddenWords } from '../results/inside-block.ts'
import { aloneOf } from '../results/ways.ts'
import type { ShownRuns } from '../storage/listening-port.ts'
import type { ResponseFilter, Storage, Tally } from '../storage/port.ts'
import { headlineQuestion } from './headline-question.ts'
import { inGeneral } from './in-general.ts'
import { isOfColleagues } from './of-colleagues.ts'
import { type PromptFigures, promptFigures } from './prompt-figures.ts'
import { type Tallies, tallyResponses } from './tally-responses.ts'
import { toldHow, type WireHow } from './told-how.ts'

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
  /** A way of asking that is told apart from the others: `kiosk`, `receipt`, `no-receipt`. */
  readonly channel?: string
  readonly title: string
  readonly question?: string
  /** Why there are no figures. */
  readonly hidden?: string
  readonly figures?: WireFigures
  /** How it is known. Absent for what colleagues say, of whom no time is finer than the month. */
  readonly how?: WireHow
  /** Absent where nothing was shown, or where it is not known of these alone. */
  readonly funnel?: WireFunnel
  /** By the field of the context that was asked for; `null` where it was not told. */
  readonly groups?: readonly (WireFigures & { readonly value: string | null })[]
}

/** How many are read at once; between two steps others have their turn. */
const step = 500
/** What narrows responses to some people; runs are not known by these. */
const narrowing = ['place', 'table', 'staff', 'states'] as const

interface SummaryParts {
  readonly storage: Storage
  readonly prompts: KnownPrompts
  readonly keeper: DigestKeeper
  readonly now: number
}

/**
 * Counts what people said, prompt by prompt; audiences are never added up, nor who passed a kiosk, who had a receipt and who
 * had none to those who were invited. What colleagues said of each other is told as `releasedAnswers` lets it out, neither
 * by group nor narrowed to a place, a table or a person.
 *
 * @param by - the field of the context that groups are made of
 */
export async function summary(
  parts: SummaryParts,
  filter: ResponseFilter,
  by?: string,
): Promise<readonly WirePromptSummary[]> {
  const { storage, prompts } = parts
  const ways = new Map<string | undefined, Tallies>()
  const groups = new Map<string, { value: string | null; way: string | undefined; tallies: Tallies }>()
  const states = filter.states ?? ['partial', 'submitted']
  const asked = { ...filter, states, withoutColleagues: true }
  const known = toldHow()
  const nameOf = (...of: readonly (string | undefined)[]): string => JSON.stringify(of)
  let page = await storage.responses(asked, { limit: step })
  for (;;) {
    for (const response of page.responses) {
      const way = response.data.audience === 'external' ? aloneOf(response.data) : undefined
      const all = ways.get(way) ?? tallyResponses(prompts)
      ways.set(way, all)
      all.add(response)
      if (response.repeats === undefined)
        known.add(nameOf(way, response.data.prompt.id, response.data.audience), response)
      if (by === undefined) continue
      const value = response.data.context?.[by] ?? null
      const key = JSON.stringify([way, value])
      const group = groups.get(key) ?? { value, way, tallies: tallyResponses(prompts) }
      groups.set(key, group)
      group.tallies.add(response)
    }
    if (!page.next) break
    page = await storage.responses(asked, { limit: step, after: page.next })
  }
  const isNarrow = narrowing.some((name) => filter[name] !== undefined)
  const shown = isNarrow
    ? []
    : await storage.listening.shownRuns(filter.from ?? 0, filter.before ?? Number.MAX_SAFE_INTEGER)
  const sorted = [...groups.values()].sort((a, b) =>
    (a.value ?? '').localeCompare(b.value ?? '', 'en', { numeric: true }),
  )
  const grouped = sorted.map(({ tallies, ...group }) => ({
    ...group,
    of: figuresOf(tallies.tallies(), prompts),
  }))
  const outside = [...ways].flatMap(([way, tallies]) =>
    figuresOf(tallies.tallies(), prompts).map((one) => ({ way, ...one })),
  )
  const told = outside.map(({ way, figures, wire }): WirePromptSummary => {
    const { prompt, audience, title, question } = figures
    const how = known.of(nameOf(way, prompt, audience))
    // On which of several ways it was shown is not known.
    const isOnly = outside.every((other) => other.figures.prompt !== prompt || other.way === way)
    const funnel = isOnly ? funnelOf(shown.find((item) => item.prompt === prompt)) : undefined
    const own = grouped
      .filter((group) => group.way === way)
      .flatMap(({ value, of }) =>
        of
          .filter(({ figures: part }) => part.prompt === prompt && part.audience === audience)
          .map((part) => ({ value, ...part.wire })),
      )
    return {
      prompt,
      audience,
      ...(way !== undefined && { channel: way }),
      title,
      ...(question && { question }),
      figures: wire,
      ...(how && { how }),
      ...(funnel && { funnel }),
      ...(by !== undefined && { groups: own }),
    }
  })
  const order = ({ prompt, channel = '' }: WirePromptSummary): string => `${prompt} ${channel}`
  return [
    ...told.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    ...(await insideOf(parts, filter, isNarrow)),
  ]
}

/**
 * What colleagues said: batches that lie within the time asked for, by their months. All prompts that they ever answered are
 * named, whatever is asked for: when something was answered, or shown, and of whom, would say who.
 */
async function insideOf(
  { storage, prompts, keeper, now }: SummaryParts,
  { audience = 'internal', prompt: only, from = 0, before = Number.POSITIVE_INFINITY }: ResponseFilter,
  isNarrow: boolean,
): Promise<readonly WirePromptSummary[]> {
  if (audience !== 'internal') return []
  const { tallies } = await keeper.totals(now)
  const ids = new Set(
    tallies.flatMap((tally) =>
      isOfColleagues({ audience: tally.audience, prompt: { id: tally.prompt } }) ? tally.prompt : [],
    ),
  )
  const asked = [...ids].filter((id) => only === undefined || id === only).sort()
  const batches = isNarrow ? [] : await releasedAnswers({ storage, prompts }, asked, now)
  const shown = tallyResponses(prompts)
  for (const batch of batches)
    if (batch.from >= from && (batch.to <= before || before > now)) batch.answers.forEach(shown.add)
  const told = figuresOf(shown.tallies(), prompts)
  return asked.map((id): WirePromptSummary => {
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
