import { type CountedShare, countedShare } from '@earshot/scoring/counted-share'
import { type KaplanMeier, kaplanMeier } from '@earshot/scoring/kaplan-meier'
import type { CaseTimes } from '../storage/listening-port.ts'

/** How well criticism is listened to. Spam is left out. */
export interface CaseFigures {
  readonly n: number
  /** Of all cases, those that a person has opened. */
  readonly read: CountedShare
  /** How long until a person has opened it, with those that wait as "not yet". Milliseconds. */
  readonly toRead: KaplanMeier | undefined
  /** Of those who gave a contact, whom somebody has answered. */
  readonly answered: CountedShare
  /** How long until the first contact, of those who gave one. */
  readonly toContact: KaplanMeier | undefined
  /** How long until a case was closed. */
  readonly toClose: KaplanMeier | undefined
  /** Past their time: not contacted, or not read, when it was due. */
  readonly late: CountedShare
  readonly reopened: CountedShare
  readonly withoutContact: CountedShare
  /** Questions, which are no criticism and in no other figure here: how many, and how long until the first answer. */
  readonly questions: number
  readonly toAnswer: KaplanMeier | undefined
}

/** The figures of cases that were opened in one time. */
export function caseFigures(all: readonly CaseTimes[], now: number): CaseFigures {
  const standing = all.filter(({ state }) => state !== 'spam')
  const cases = standing.filter(({ isQuestion }) => !isQuestion)
  const questions = standing.filter(({ isQuestion }) => isQuestion)
  const reachable = cases.filter(({ contact }) => contact)
  const count = (list: readonly CaseTimes[], holds: (item: CaseTimes) => boolean): CountedShare =>
    countedShare(list.filter(holds).length, list.length)
  const times = (list: readonly CaseTimes[], end: (item: CaseTimes) => number | undefined) =>
    kaplanMeier(
      list.map((item) => {
        const ended = end(item)
        return { time: Math.max(0, (ended ?? now) - item.openedAt), closed: ended !== undefined }
      }),
    )
  return {
    n: cases.length,
    read: count(cases, ({ readAt }) => readAt !== undefined),
    toRead: times(cases, ({ readAt }) => readAt),
    answered: count(reachable, ({ contactedAt }) => contactedAt !== undefined),
    toContact: times(reachable, ({ contactedAt }) => contactedAt),
    toClose: times(cases, ({ closedAt }) => closedAt),
    late: count(cases, (item) => isLate(item, now)),
    reopened: count(cases, ({ reopened }) => reopened > 0),
    withoutContact: count(cases, ({ contact }) => !contact),
    questions: questions.length,
    toAnswer: times(
      questions.filter(({ contact }) => contact),
      ({ contactedAt }) => contactedAt,
    ),
  }
}

type LateTimes = Pick<CaseTimes, 'contact' | 'contactedAt' | 'readAt' | 'closedAt' | 'dueAt'>

/** Whether nobody did in time what was due: the first contact, or where none was given, the reading. */
export function isLate({ contact, contactedAt, readAt, closedAt, dueAt }: LateTimes, now: number): boolean {
  const done = contact ? contactedAt : (readAt ?? closedAt)
  return (done ?? now) > dueAt
}
