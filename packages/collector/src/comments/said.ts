import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { causeName } from '../cases/causes.ts'
import { monthOf } from '../colleagues/release.ts'
import { ofLastMonths, releasedAnswers } from '../colleagues/released-answers.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { staffEntries } from '../reading/of-colleagues.ts'
import { whereOf } from '../results/comments.ts'
import type { Storage, StoredResponse } from '../storage/port.ts'
import { writtenIn } from './comment-entries.ts'
import { type RecurringWord, recurringWords } from './recurring-words.ts'
import { searchable } from './searchable.ts'

/** Whose words: customers, what staff heard or saw of customers, staff of each other, suppliers. Never two at once. */
export const speakers = ['customers', 'heard', 'staff', 'suppliers'] as const
export type Speaker = (typeof speakers)[number]

export interface SaidFilter {
  readonly who: Speaker
  /** As somebody typed it. */
  readonly query: string
  /** What fell short, as a code; `none` where nothing was named. */
  readonly cause: string
  readonly weeks: number
}

/** A comment as it may be read. Of staff it holds nothing of where, when or which response. */
export interface SaidComment {
  readonly words: string
  /** What was asked. */
  readonly question: string
  readonly from?: {
    readonly id: string
    readonly question: string
    readonly at: number
    readonly where: string
  }
}

/** Comments that were found, grouped by what fell short and by words that come again. Counts are of responses. */
export interface Said {
  readonly filter: SaidFilter
  /** From the first day to the last, milliseconds since 1970. */
  readonly from: number
  readonly to: number
  readonly responses: number
  /** There are more than are looked at: these are the newest. */
  readonly cut: boolean
  /** Not shown, because fewer than five people would be. */
  readonly hidden: boolean
  readonly causes: readonly { readonly code: string; readonly name: string; readonly responses: number }[]
  readonly words: readonly RecurringWord[]
  readonly comments: readonly SaidComment[]
}

const weekMs = 7 * 86_400_000
/** More than these nobody reads, and a page is not to wait for them. */
const most = 2_000
const mostShown = 60
const mostWords = 16
/** One person's word is no theme. */
const fewestForWord = 3

interface Entry {
  readonly response: StoredResponse
  readonly question: string
  readonly words: string
}

/** Searches what people wrote. */
export function said(
  parts: { readonly storage: Storage; readonly prompts: KnownPrompts },
  filter: SaidFilter,
  now: number,
): Promise<Said> {
  return filter.who === 'staff' ? saidByStaff(parts, filter, now) : saidByOthers(parts, filter, now)
}

async function saidByOthers(
  { storage, prompts }: { readonly storage: Storage; readonly prompts: KnownPrompts },
  filter: SaidFilter,
  now: number,
): Promise<Said> {
  const { who, query, weeks } = filter
  const from = now - weeks * weekMs
  const marks = await storage.comments.find({
    words: searchable(query),
    audience: who === 'customers' ? 'external' : who === 'suppliers' ? 'vendor' : 'internal',
    ...(who === 'heard' && { prompts: staffEntries }),
    from,
    limit: most,
  })
  const found = await entriesOf(storage, prompts, marks)
  const causes = causesIn(found, prompts)
  const list = filter.cause ? found.filter(({ response }) => codesOf(response).includes(filter.cause)) : found
  return {
    filter,
    from,
    to: now,
    responses: responsesIn(list),
    cut: marks.length === most,
    hidden: false,
    causes: who === 'heard' ? [] : causes,
    words: wordsIn(list, query, fewestForWord),
    comments: list.slice(0, mostShown).map(({ response, question, words }) => ({
      words,
      question: questionOf(response, question, prompts),
      from: { id: response.id, question, at: response.receivedAt, where: whereOf(response) },
    })),
  }
}

/**
 * What staff wrote of each other in a year: only what is released, so that five people at least wrote to one question at
 * once, and only where the words that are looked for are those of five people too. It stands in the order of its letters,
 * without any place or day, so that nobody is found by it.
 */
async function saidByStaff(
  { storage, prompts }: { readonly storage: Storage; readonly prompts: KnownPrompts },
  filter: SaidFilter,
  now: number,
): Promise<Said> {
  const from = monthOf(now, 1 - 12)
  const marks = await storage.comments.find({ audience: 'internal', from, limit: most })
  const all = (await entriesOf(storage, prompts, marks)).filter(
    ({ response }) => counts(response) && !staffEntries.includes(response.data.prompt.id),
  )
  const ids = [...new Set(all.map(({ response }) => response.data.prompt.id))]
  const batches = ofLastMonths(await releasedAnswers({ storage, prompts }, ids, now), 12, now)
  const safe = batches
    .flatMap(({ answers }) => answers)
    .flatMap((response) =>
      writtenIn(response, prompts).map(({ question, words }) => ({ response, question, words })),
    )
  const wanted = searchable(filter.query)
  const list = safe.filter(({ words }) => {
    const own = searchable(words)
    return wanted.every((word) => own.some((one) => one.startsWith(word)))
  })
  const hidden = peopleIn(list) < fewestForPercentage
  const shown = hidden ? [] : list
  return {
    filter: { ...filter, cause: '' },
    from,
    to: monthOf(now, 1) - 1,
    responses: responsesIn(shown),
    cut: marks.length === most,
    hidden: hidden && all.length > 0,
    causes: [],
    words: wordsIn(shown, filter.query, fewestForPercentage),
    comments: shown
      .map(({ response, question, words }) => ({
        words,
        question: questionOf(response, question, prompts),
      }))
      .sort((a, b) => a.words.localeCompare(b.words, 'en'))
      .slice(0, mostShown),
  }
}

async function entriesOf(
  storage: Storage,
  prompts: KnownPrompts,
  marks: readonly { readonly id: string; readonly question: string }[],
): Promise<readonly Entry[]> {
  const found = await storage.several([...new Set(marks.map(({ id }) => id))])
  const byId = new Map(found.map((response) => [response.id, response]))
  return marks.flatMap(({ id, question }) => {
    const response = byId.get(id)
    // The words are those that stand there now, whatever the index knows.
    const written =
      response && response.state !== 'withdrawn'
        ? writtenIn(response, prompts).find((one) => one.question === question)
        : undefined
    return response && written ? [{ response, question, words: written.words }] : []
  })
}

function counts({ repeats, data }: StoredResponse): boolean {
  return repeats === undefined && !data.presentation?.marks?.length
}

function responsesIn(list: readonly Entry[]): number {
  return new Set(list.filter(({ response }) => counts(response)).map(({ response }) => response.id)).size
}

function personOf({ id, data }: StoredResponse): string {
  return data.context?.person ?? id
}

function peopleIn(list: readonly Entry[]): number {
  return new Set(list.map(({ response }) => personOf(response))).size
}

function wordsIn(list: readonly Entry[], query: string, fewest: number): readonly RecurringWord[] {
  return recurringWords(
    list
      .filter(({ response }) => counts(response))
      .map(({ response, words }) => ({ by: personOf(response), words })),
    { fewest, most: mostWords, without: searchable(query) },
  )
}

/** What a response names as having fallen short, or `none`. */
function codesOf({ data }: StoredResponse): readonly string[] {
  const what = data.answers.find(({ question }) => question === 'what')?.value
  return Array.isArray(what) && what.length ? what : ['none']
}

function causesIn(list: readonly Entry[], prompts: KnownPrompts): Said['causes'] {
  const responses = new Map(
    list.filter(({ response }) => counts(response)).map(({ response }) => [response.id, response]),
  )
  const found = new Map<string, number>()
  for (const response of responses.values())
    for (const code of codesOf(response)) found.set(code, (found.get(code) ?? 0) + 1)
  return [...found]
    .map(([code, responses]) => ({
      code,
      name: code === 'none' ? 'Nothing named' : causeName(code, prompts),
      responses,
    }))
    .sort((a, b) => Number(a.code === 'none') - Number(b.code === 'none') || b.responses - a.responses)
}

function questionOf({ data }: StoredResponse, id: string, prompts: KnownPrompts): string {
  return prompts.get(data.prompt.id)?.questions.find((question) => question.id === id)?.text ?? id
}
