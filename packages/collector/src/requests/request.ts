import { whereOf } from '../results/comments.ts'
import { masked } from '../results/masked.ts'
import type { StoredResponse } from '../storage/port.ts'

/** What was said to somebody who asked for something. */
export const requestAnswers = ['by-date', 'done', 'another-way', 'no', 'unknown'] as const
export type RequestAnswer = (typeof requestAnswers)[number]

/** Something that a customer asked for, as staff wrote it down. */
export interface Request {
  readonly id: string
  /** With names masked. May be empty. */
  readonly words: string
  /** `unknown` where nothing was said yet. */
  readonly answer: RequestAnswer
  /** The day that was promised, `2026-11-24`. */
  readonly by?: string
  readonly where: string
  /** How it was said: `by phone`. Empty where nobody wrote it down. */
  readonly way: string
  /** Milliseconds since 1970. */
  readonly at: number
}

const ways: Readonly<Record<string, string>> = {
  person: 'in person',
  phone: 'by phone',
  email: 'by e-mail',
  chat: 'in a chat',
}

/** The request in an entry of staff, or `undefined` where it was a problem, which is a case, or praise. */
export function requestOf(response: StoredResponse): Request | undefined {
  const { id, data, receivedAt, state } = response
  const value = (question: string) => data.answers.find((answer) => answer.question === question)?.value
  const [kind, answer, by, words] = [value('kind'), value('answer'), value('by'), value('words')]
  if (data.prompt.id !== 'heard' || state === 'withdrawn' || kind === 'problem' || kind === 'praise')
    return undefined
  return {
    id,
    words: typeof words === 'string' ? masked(words, [data.context?.staff]) : '',
    answer: requestAnswers.find((known) => known === answer) ?? 'unknown',
    ...(typeof by === 'string' && answer === 'by-date' && { by }),
    where: whereOf(response),
    way: ways[String(value('way'))] ?? '',
    at: receivedAt,
  }
}

/** Requests in the order in which somebody must think of them. */
export interface RequestList {
  /** Promised for a day that is over, the oldest first. Whether it was done nobody has said here. */
  readonly over: readonly Request[]
  /** Promised for today or later, the next one first. */
  readonly promised: readonly Request[]
  /** Nobody has answered them yet, the oldest first. */
  readonly open: readonly Request[]
  /** Answered, the newest first. */
  readonly rest: readonly Request[]
}

/** @param today - `2026-11-22` */
export function requestList(all: readonly Request[], today: string): RequestList {
  const dated = all
    .filter(({ by }) => by !== undefined)
    .sort((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : (a.by ?? '') > (b.by ?? '') ? 1 : a.at - b.at))
  const plain = all.filter(({ by }) => by === undefined)
  return {
    over: dated.filter(({ by = '' }) => by < today),
    promised: dated.filter(({ by = '' }) => by >= today),
    open: plain.filter(({ answer }) => answer === 'unknown').sort((a, b) => a.at - b.at),
    rest: plain.filter(({ answer }) => answer !== 'unknown').sort((a, b) => b.at - a.at),
  }
}
