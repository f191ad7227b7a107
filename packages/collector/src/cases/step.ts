import type { Case, CaseEvent, CaseState } from './case.ts'
import { dueAfterMs } from './case-of.ts'
import { isCause } from './causes.ts'

/** What becomes of a case, or why that cannot be done yet. */
export type Stepped = { readonly status: 'ok'; readonly case: Case } | Refused

/** What is missing, where, and the mend, in a sentence. `field` is the name of the field, where it is one. */
export interface Refused {
  readonly status: 'refused'
  readonly why: string
  readonly field?: string
}

const dayMs = 86_400_000
const ok = (next: Case): Stepped => ({ status: 'ok', case: next })
const refused = (why: string, field?: string): Refused => ({
  status: 'refused',
  why,
  ...(field && { field }),
})
const isClosed = refused('This case is closed. Write a note; it opens again where the customer writes.')

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
      if (!deed.owner.trim()) return refused('Please write who takes it.', 'owner')
      return isOpen ? ok({ ...item, owner: deed.owner.trim() }) : isClosed
    case 'noted':
      return deed.words.trim() ? ok(item) : refused('Please write a note.', 'words')
    case 'traced': {
      const began = { team: deed.team.trim(), words: deed.words.trim() }
      if (!began.team || !began.words)
        return refused(
          'Please write in which team it began, and what happened.',
          began.team ? 'words' : 'team',
        )
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

/** The state that counts: what one person called spam is spam from a day later on. */
export function stateAt(item: Case, now: number): CaseState {
  return item.spamAsked && now - item.spamAsked.at >= dayMs ? 'spam' : item.state
}

function contacted(item: Case, at: number, words: string): Stepped {
  if (item.state !== 'new' && item.state !== 'contacted') return isClosed
  if (!item.owner)
    return refused('Somebody must take this case first. Write who, and press “Take it”.', 'owner')
  if (!item.contact && item.kind !== 'staff-entry')
    return refused('No contact was given. Read it, name the cause, and close it as looked at.')
  if (!words.trim()) return refused('Please write what was said.', 'words')
  return ok({ ...item, state: 'contacted', contactedAt: item.contactedAt ?? at })
}

function resolved(
  item: Case,
  at: number,
  { answer, cause, change }: { readonly answer: string; readonly cause: string; readonly change: string },
): Stepped {
  if (item.state !== 'contacted')
    return refused(
      item.state === 'new'
        ? `Note first how you reached the customer, and what was said${item.owner ? '' : '. Before that, write who takes it, and press “Take it”'}. Then close the case.`
        : 'This case is closed already.',
    )
  if (!answer.trim()) return refused('Please write the answer that you gave.', 'answer')
  return closed(item, { state: 'resolved', at, cause, change })
}

function lookedAt(
  item: Case,
  at: number,
  { cause, change }: { readonly cause: string; readonly change: string },
): Stepped {
  if (item.state !== 'new')
    return refused('This case is not new any more. Where it is open, close it as resolved.')
  if (item.contact)
    return refused(
      'This customer wants to be contacted. Take the case, note the contact, then close it as resolved.',
    )
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
  if (!isCause(cause))
    return refused('Please choose what fell short, from the list at “What fell short?”.', 'cause')
  if (!change.trim())
    return refused(
      'Please write what you will change, at “What will we change?”. It may be “nothing”, with the reason.',
      'change',
    )
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
  if (item.state === 'spam') return refused('It is marked as spam already.')
  if (!why.trim()) return refused('Please write why this is spam.', 'why')
  const asked = item.spamAsked
  if (!asked) return ok({ ...item, spamAsked: { by, at, before: item.state } })
  if (asked.by !== by || at - asked.at >= dayMs) return ok({ ...item, state: 'spam' })
  return refused('A second person must agree, or a day must pass.')
}

function notSpam(item: Case): Case {
  const { spamAsked, ...rest } = item
  return { ...rest, state: item.state === 'spam' ? (spamAsked?.before ?? 'new') : item.state }
}
