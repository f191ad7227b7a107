import type { Action } from '../actions/action.ts'
import type { OpenCall } from '../calls/open-call.ts'
import { waitingCalls } from '../calls/waiting-calls.ts'
import { type CaseFigures, caseFigures } from '../cases/case-figures.ts'
import { type ReleasedBatch, releasedAnswers } from '../colleagues/released-answers.ts'
import { type Goals, goals } from '../goals/goals.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { countResponses } from '../listening/count-responses.ts'
import { type Digest, mergeDigests } from '../listening/digest.ts'
import { type DigestKeeper, dayMs, dayOf } from '../listening/digest-keeper.ts'
import { othersFirst } from '../others-first.ts'
import { isOfColleagues } from '../reading/of-colleagues.ts'
import type { Storage, StoredResponse } from '../storage/port.ts'
import { english, type Speech } from '../words/speech.ts'
import { partsAsked } from './answer-counts.ts'
import { type AskedYet, askedYet } from './asked-yet.ts'
import { type BetterBlock, betterBlock } from './better-block.ts'
import { comeBackBlock } from './come-back-block.ts'
import { type Comment, commentsOf } from './comments.ts'
import { effortBlock } from './effort-block.ts'
import { expectationBlock } from './expectation-block.ts'
import { feltBlock } from './felt-block.ts'
import type { FigureBlock } from './figure-block.ts'
import { funnelBlock } from './funnel-block.ts'
import { happinessBlock } from './happiness-block.ts'
import { insideBlock } from './inside-block.ts'
import { needsBlock } from './needs-block.ts'
import { type NextBlock, nextBlock } from './next-block.ts'
import { changesOf, type NormalBlock, normalBlock } from './normal-block.ts'
import { type NowBlock, nowBlock } from './now-block.ts'
import { othersBlock } from './others-block.ts'
import { promiseBlock } from './promise-block.ts'
import { reasonsBlock } from './reasons-block.ts'
import { recommendBlock } from './recommend-block.ts'
import { requestsBlock } from './requests-block.ts'
import { returningBlock } from './returning-block.ts'
import { seenBlock } from './seen-block.ts'
import { type Sides, sidesOf } from './sides.ts'
import { mainStream, type Stream } from './stream.ts'
import { surpriseBlock } from './surprise-block.ts'
import { type AfterSurprise, afterSurprises } from './surprise-join.ts'
import { togetherBlock } from './together-block.ts'
import { vendorBlock } from './vendor-block.ts'
import { type FilterName, filterNames, inView, isFiltered, type ViewFilter } from './view-filter.ts'
import { daysInOneWay } from './ways.ts'
import { weekOf, weekStart } from './weeks.ts'
import { firstShiftDay, type WhereBlock, whereBlock } from './where-block.ts'
import { worthBlock } from './worth-block.ts'

/** Everything that the results page says, computed. The page adds no figure of its own. */
export interface Results {
  readonly filter: ViewFilter
  /** The time that the blocks speak of, from its first day to now. */
  readonly from: number
  readonly to: number
  readonly answers: number
  /** How many days are not counted yet, and so in none of the figures. */
  readonly uncounted: number
  /** A view that would take too long to count ends here: what is older is in none of its figures. */
  readonly reaches: number | undefined
  readonly now: NowBlock
  readonly calls: readonly OpenCall[]
  readonly meter: CaseFigures
  readonly better: BetterBlock
  /** By need. */
  readonly comments: ReadonlyMap<string, readonly Comment[]>
  readonly stream: Stream | undefined
  readonly normal: NormalBlock | undefined
  readonly where: WhereBlock | undefined
  readonly next: NextBlock
  /** Customers and staff beside each other; not in a filtered view. */
  readonly sides: Sides | undefined
  /** What the house aims for, in the owner's words. */
  readonly objective: string
  readonly blocks: readonly FigureBlock[]
  readonly workedWell: readonly Comment[]
  readonly askedYet: readonly AskedYet[]
  /** "You said, we did": what was done and may be told. */
  readonly told: readonly Action[]
  /** What the page can be narrowed to, by name. */
  readonly choices: ReadonlyMap<FilterName, readonly string[]>
  readonly prompts: readonly string[]
}

export interface ResultsParts {
  readonly storage: Storage
  readonly prompts: KnownPrompts
  readonly keeper: DigestKeeper
}

/** The chart looks back further than the blocks: a normal week needs many weeks. */
const chartWeeks = 26
const trendWeeks = 4
/** What is asked for once a year or a quarter is found in a year. */
const yearWeeks = 53

/** Computes the results page. */
export async function results(
  { storage, prompts, keeper }: ResultsParts,
  filter: ViewFilter,
  now: number,
  speech: Speech = english,
): Promise<Results> {
  const { listening } = storage
  const thisWeek = weekOf(dayOf(now))
  const since = (weeks: number): number => weekStart(thisWeek - weeks + 1)
  const filtered = isFiltered(filter)
  const { days: year, uncounted } = await keeper.ready(since(yearWeeks), now)
  const whole = mergeDigests(year.values())
  const chartFrom = since(Math.max(chartWeeks, filter.weeks))
  const view = filtered
    ? await filteredDays({ storage, prompts }, filter, { from: chartFrom, before: now + dayMs })
    : { days: year, reaches: chartFrom }
  const { days } = view
  const from = Math.max(since(filter.weeks), view.reaches)
  const between = (of: typeof days, start: number, end = now + dayMs): Digest =>
    mergeDigests([...of].filter(([day]) => day * dayMs >= start && day * dayMs < end).map(([, one]) => one))
  const digest = between(days, from)
  await othersFirst()
  // The chart has the way of its own answers, and everything beside it one way too.
  const oneWay = daysInOneWay(days)
  await othersFirst()
  const inYear = filtered ? oneWay : daysInOneWay(year)
  await othersFirst()
  const told = between(oneWay, from)
  const inside = filtered ? [] : colleaguesIn(whole)
  const batches = await releasedAnswers({ storage, prompts }, inside, now)
  const times = { from, to: now }
  const stream = mainStream(digest, prompts, filter.prompt)
  const [open, caseTimes, calls, actions, losses, aims, surprises] = await Promise.all([
    listening.openCounts(now),
    listening.caseTimes(now - 28 * dayMs, now),
    waitingCalls(storage, now),
    listening.actions(),
    storage.losses(from),
    goals(storage),
    // Few ask for surprises, and nobody who does not is to wait for them.
    filtered || !partsAsked(whole, 'surprised').length
      ? []
      : afterSurprises(storage, prompts, since(yearWeeks)),
  ])
  await othersFirst()
  const trendFrom = since(trendWeeks)
  const better = betterBlock(
    told,
    {
      ...times,
      lately: between(oneWay, trendFrom),
      before: between(oneWay, from, trendFrom),
      losses,
    },
    prompts,
    speech,
  )
  await othersFirst()
  const normal =
    stream &&
    normalBlock(
      {
        days: new Map([...days].filter(([day]) => day * dayMs >= chartFrom)),
        stream,
        changes: changesOf(actions),
        now,
        shown: digest.shown,
        aims,
      },
      prompts,
      speech,
    )
  await othersFirst()
  const shifts = firstShiftDay(year)
  const shiftsFrom = shifts === undefined ? undefined : shifts * dayMs
  const where = stream && (await whereBlock(digest, { stream, ...times, shiftsFrom }, prompts, speech))
  const sides = filtered ? undefined : sidesOf(inYear, batches, { now, prompts })
  const blocks = blocksOf(
    {
      digest: told,
      days: oneWay,
      year: inYear,
      whole: mergeDigests(inYear.values()),
      ...{ filtered, aims, surprises, inside, batches },
    },
    times,
    prompts,
  )
  await othersFirst()
  return {
    filter,
    ...times,
    answers: [...told.prompts.values()]
      .filter(({ audience }) => audience === 'external')
      .reduce((sum, { responses }) => sum + responses, 0),
    uncounted,
    reaches: view.reaches > chartFrom ? view.reaches : undefined,
    now: nowBlock(calls, open, now, speech),
    calls,
    meter: caseFigures(caseTimes, now),
    better,
    comments: await needComments(storage, better, speech),
    stream,
    normal,
    where,
    next: nextBlock(better, actions, now, speech),
    objective: aims.objective,
    sides,
    blocks,
    workedWell: (
      await Promise.all(['well', 'extra', 'surprise'].map((question) => saidUnder(storage, digest, question)))
    ).flat(),
    askedYet: filtered ? [] : askedYet(year, batches, prompts),
    told: actions.filter(({ doneAt, told }) => doneAt !== undefined && told),
    choices: choicesOf(whole),
    prompts: [
      ...new Set(
        [...whole.prompts.values()]
          .filter(({ audience, judged }) => audience === 'external' && judged > 0)
          .map(({ prompt }) => prompt),
      ),
    ].sort(),
  }
}

/** A view is counted while somebody waits for it, so it ends where that takes too long. Counting what was read comes after. */
const patienceMs = 100
const pageSize = 500

/** The digests of a view, counted anew from its responses, the newest first. */
async function filteredDays(
  { storage, prompts }: Pick<ResultsParts, 'storage' | 'prompts'>,
  filter: ViewFilter,
  range: { readonly from: number; readonly before: number },
): Promise<{ readonly days: ReadonlyMap<number, Digest>; readonly reaches: number }> {
  const { place, table, staff } = filter.only
  const wanted = { ...(place && { place }), ...(table && { table }), ...(staff && { staff }) }
  const began = performance.now()
  const byDay = new Map<number, StoredResponse[]>()
  const asked = { ...range, ...wanted, audience: 'external' }
  let page = await storage.responses(asked, { limit: pageSize })
  let reaches = range.from
  for (;;) {
    for (const response of page.responses) {
      if (!inView(response, filter)) continue
      const day = dayOf(response.receivedAt)
      const list = byDay.get(day) ?? []
      byDay.set(day, list)
      list.push(response)
    }
    if (!page.next) break
    if (performance.now() - began > patienceMs) {
      // The day in which it ends is there in part only, so it begins with the next.
      const last = dayOf(page.next.receivedAt)
      if (byDay.size > 1) byDay.delete(last)
      reaches = byDay.size && !byDay.has(last) ? (last + 1) * dayMs : page.next.receivedAt
      break
    }
    page = await storage.responses(asked, { limit: pageSize, after: page.next })
  }
  const days = new Map<number, Digest>()
  for (const [day, list] of [...byDay].reverse()) {
    const parts: Digest[] = []
    for (let from = 0; from < list.length; from += pageSize) {
      parts.push(countResponses(list.slice(from, from + pageSize), prompts))
      await othersFirst()
    }
    days.set(day, mergeDigests(parts))
  }
  return { days, reaches }
}

function blocksOf(
  {
    digest,
    days,
    year,
    whole,
    filtered,
    aims,
    surprises,
    inside,
    batches,
  }: {
    digest: Digest
    days: ReadonlyMap<number, Digest>
    year: ReadonlyMap<number, Digest>
    whole: Digest
    filtered: boolean
    aims: Goals
    surprises: readonly AfterSurprise[]
    inside: readonly string[]
    batches: readonly ReleasedBatch[]
  },
  times: { readonly from: number; readonly to: number },
  prompts: KnownPrompts,
): readonly FigureBlock[] {
  const first = [...year.keys()][0]
  const inYear = { from: first === undefined ? times.from : first * dayMs, to: times.to }
  return [
    promiseBlock(digest, times, prompts),
    requestsBlock(digest, times, prompts),
    reasonsBlock(digest, days, { ...times, prompts }),
    expectationBlock(digest, times, prompts, aims),
    needsBlock(digest, times, prompts),
    // Once a year they are asked whether they come again.
    filtered ? comeBackBlock(digest, times, prompts) : comeBackBlock(whole, inYear, prompts, year),
    surpriseBlock(whole, { ...inYear, said: surprises }, prompts),
    ...[happinessBlock, worthBlock, feltBlock, effortBlock, returningBlock].map((block) =>
      filtered ? block(digest, times, prompts) : block(whole, inYear, prompts),
    ),
    recommendBlock(digest, times, prompts),
    funnelBlock(digest, times, prompts),
    ...(filtered
      ? []
      : [
          othersBlock(whole, { ...inYear, batches }, prompts),
          seenBlock(digest, times, prompts),
          insideBlock(inside, batches, times.to, prompts),
          togetherBlock(year, batches, times.to, prompts),
          vendorBlock(whole, inYear, prompts),
        ]),
  ].flatMap((block) => block ?? [])
}

/** The prompts that colleagues answered of each other. */
function colleaguesIn({ prompts }: Digest): readonly string[] {
  const ids = [...prompts.values()].flatMap(({ audience, prompt }) =>
    isOfColleagues({ audience, prompt: { id: prompt } }) ? prompt : [],
  )
  return [...new Set(ids)].sort()
}

async function needComments(
  storage: Storage,
  { needs }: BetterBlock,
  speech: Speech,
): Promise<ReadonlyMap<string, readonly Comment[]>> {
  const entries = await Promise.all(
    needs
      .slice(0, 3)
      .map(async ({ code, said }) => [code, await commentsOf(storage, said, 'why', speech)] as const),
  )
  return new Map(entries)
}

/** The newest few words that customers wrote to one question. */
function saidUnder(storage: Storage, { said }: Digest, question: string): Promise<readonly Comment[]> {
  const ids = said.filter(({ under }) => under === question).map(({ id }) => id)
  return commentsOf(storage, ids.slice(0, 3), question)
}

/** What was told of places, so that an owner can choose. Staff are not offered: nobody is to browse people. */
function choicesOf({ prompts }: Digest): ReadonlyMap<FilterName, readonly string[]> {
  const parts = [...prompts.values()].filter(({ audience }) => audience === 'external')
  const named = filterNames
    .filter((name) => name !== 'channel' && name !== 'staff')
    .map((name) => {
      const values = parts.flatMap(({ judgedWhere }) =>
        [...judgedWhere.keys()]
          .filter((key) => key.startsWith(`${name}=`))
          .map((key) => key.slice(name.length + 1)),
      )
      const sorted = [...new Set(values)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      return [name, sorted] as const
    })
  const channels = [...new Set(parts.map(({ channel }) => channel))].sort()
  return new Map([...named, ['channel', channels] as const].filter(([, values]) => values.length > 1))
}
