import { en } from '../words/en.ts'
import type { Words } from '../words/words.ts'
import type { Case, CaseDeed, CaseEvent, CaseState } from './case.ts'
import { dueAfterMs } from './case-of.ts'
import { isCause } from './causes.ts'
import { waysIn } from './ways-in.ts'

/** What becomes of a case, or why that cannot be done yet. */
export type Stepped = { readonly status: 'ok'; readonly case: Case } | Refused

/** Why something cannot be done to a case yet: its name in the words of each language, and in English. */
export interface Refused {
  readonly status: 'refused'
  readonly code: Refusal
  readonly why: string
}
export type Refusal = keyof Words['oneCase']['refused']

const dayMs = 86_400_000
const ok = (next: Case): Stepped => ({ status: 'ok', case: next })

export function refused(code: Refusal): Refused {
  return { status: 'refused', code, why: en.oneCase.refused[code] }
}

/**
 * What a case is after something was done to it. The steps are in the order of ISO 10002: receive, acknowledge, assess,
 * look into, answer, close. Nobody closes a case without a contact, or without saying why there was none; none is closed
 * without a cause and an answer to "What will we change?". What the customer says brings it back, and its clock goes on.
 */
export function step(item: Case, { at, by, deed }: CaseEvent): Stepped {
  const isOpen = item.state === 'new' || item.state === 'contacted'
  switch (deed.type) {
    case 'read':
      return ok(item.readAt === undefined ? { ...item, readAt: at } : item)
    case 'added':
      return ok(
        item.state === 'new' && (deed.severity < item.severity || deed.contact !== item.contact)
          ? { ...item, severity: deed.severity, dueAt: deed.dueAt, contact: deed.contact }
          : item,
      )
    case 'took':
      if (!deed.owner.trim()) return refused('taker')
      if (!isOpen) return refused('closed')
      // Whoever took it meanwhile is not put out unseen.
      if (deed.from !== undefined && deed.from !== (item.owner ?? '')) return refused('busy')
      return ok({ ...item, owner: deed.owner.trim() })
    case 'noted':
      return deed.words.trim() ? ok(item) : refused('note')
    case 'traced': {
      const began = { team: deed.team.trim(), words: deed.words.trim() }
      if (!began.team || !began.words) return refused('began')
      return ok({ ...item, began })
    }
    case 'contacted':
      return contacted(item, at, deed.words)
    case 'resolved':
      return resolved(item, at, deed)
    case 'looked-at':
      return lookedAt(item, at, deed)
    case 'heard':
    case 'reopened':
      return ok(broughtBack(item, deed.type))
    case 'spam':
      return spam(item, { at, by }, deed.why)
    case 'not-spam':
      return ok(notSpam(item))
  }
}

/** So soon after each other the same words of the same person are one tap that was sent twice. */
const twiceWithinMs = 60_000

/** Whether something was done just now already: a button that was tapped twice does it once. */
export function isDoneAlready(last: CaseEvent | undefined, { at, by, deed }: CaseEvent): boolean {
  const inOrder = (item: CaseDeed): string => JSON.stringify(Object.entries(item).sort())
  return last?.by === by && at - last.at < twiceWithinMs && inOrder(last.deed) === inOrder(deed)
}

/** From when on a case counts as spam that one person called so, in milliseconds since 1970. */
export function spamAt({ spamAsked }: Case): number | undefined {
  return spamAsked && spamAsked.at + dayMs
}

/** The state that counts: what one person called spam is spam from a day later on. */
export function stateAt(item: Case, now: number): CaseState {
  return (spamAt(item) ?? Infinity) <= now ? 'spam' : item.state
}

function contacted(item: Case, at: number, words: string): Stepped {
  if (item.state !== 'new' && item.state !== 'contacted') return refused('closed')
  if (!item.owner) return refused('take')
  if (!item.contact && item.kind !== 'staff-entry') return refused('unreachable')
  if (!words.trim()) return refused('said')
  return ok({ ...item, state: 'contacted', contactedAt: item.contactedAt ?? at })
}

function resolved(
  item: Case,
  at: number,
  { answer, cause, change, ways = '' }: Extract<CaseDeed, { readonly type: 'resolved' }>,
): Stepped {
  if (item.state === 'resolved' || item.state === 'looked-at') return refused('closed')
  if (item.state !== 'contacted') return refused('contact')
  if (!answer.trim()) return refused('answer')
  const offered = waysIn(ways).length
  return closed(offered ? { ...item, ways: offered } : item, { state: 'resolved', at, cause, change })
}

function lookedAt(
  item: Case,
  at: number,
  { cause, change }: { readonly cause: string; readonly change: string },
): Stepped {
  if (item.state === 'resolved' || item.state === 'looked-at') return refused('closed')
  if (item.state !== 'new') return refused('old')
  if (item.contact) return refused('wanted')
  return closed(item, { state: 'looked-at', at, cause, change })
}

function closed(
  item: Case,
  {
    state,
    at,
    cause,
    change,
  }: { state: 'resolved' | 'looked-at'; at: number; cause: string; change: string },
): Stepped {
  if (!isCause(cause)) return refused('cause')
  if (!change.trim()) return refused('change')
  return ok({ ...item, state, cause, change: change.trim(), closedAt: at, readAt: item.readAt ?? at })
}

/** It counts as new, under the same number, and is due from when it came: the clock goes on. */
function broughtBack(item: Case, why: 'heard' | 'reopened'): Case {
  if (item.state !== 'resolved' && item.state !== 'looked-at') return item
  const { closedAt: _, ...open } = item
  return {
    ...open,
    state: 'new',
    reopened: item.reopened + 1,
    ...(why === 'heard' && { contact: true }),
    dueAt: item.openedAt + dueAfterMs[item.severity],
  }
}

function spam(item: Case, { at, by }: { at: number; by: string }, why: string): Stepped {
  if (item.state === 'spam') return refused('spam')
  if (!why.trim()) return refused('why')
  const asked = item.spamAsked
  if (!asked) return ok({ ...item, spamAsked: { by, at, before: item.state } })
  if (asked.by !== by || at - asked.at >= dayMs) return ok({ ...item, state: 'spam' })
  return refused('second')
}

function notSpam(item: Case): Case {
  const { spamAsked, ...rest } = item
  return { ...rest, state: item.state === 'spam' ? (spamAsked?.before ?? 'new') : item.state }
}
