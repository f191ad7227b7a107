import { en } from '../words/en.ts'
import { english, type Speech } from '../words/speech.ts'
import type { Case, CaseDeed, CaseEvent, CaseKind, CaseState, Severity } from './case.ts'
import { isLate } from './case-figures.ts'
import { causeName } from './causes.ts'

export const stateNames: Readonly<Record<CaseState, string>> = {
  new: 'New',
  contacted: 'Contacted',
  resolved: 'Resolved',
  'looked-at': 'Looked at',
  spam: 'Spam',
}

export const kindNames: Readonly<Record<CaseKind, string>> = en.inbox.kinds

export const severityNames: Readonly<Record<Severity, string>> = en.inbox.severities

/** `Late by 2 h`, `Due in 40 min`, or what was done. */
export function clockWords(item: Case, now: number, { words, fill, lasting }: Speech = english): string {
  const { inbox } = words
  const say = (text: string, ms: number): string => fill(text, { time: lasting(ms) })
  if (item.state === 'spam') return inbox.leftOut
  if (item.closedAt !== undefined) {
    const text = item.state === 'looked-at' ? inbox.lookedAtAfter : inbox.resolvedAfter
    return say(text, item.closedAt - item.openedAt)
  }
  if (item.contactedAt !== undefined && item.state === 'contacted')
    return say(inbox.contactAfter, item.contactedAt - item.openedAt)
  return isLate(item, now) ? say(inbox.lateBy, now - item.dueAt) : say(inbox.dueIn, item.dueAt - now)
}

const ways: Readonly<Record<string, string>> = {
  phone: 'by phone',
  mail: 'by mail',
  'in-person': 'in person',
  link: 'by the link',
}

/** One line of the story: what was done, and the words that were noted. */
export function eventWords({ deed }: CaseEvent): { readonly what: string; readonly words?: string } {
  switch (deed.type) {
    case 'read':
      return { what: 'read it' }
    case 'added':
      return { what: 'added to the answer' }
    case 'took':
      return { what: `gave it to ${deed.owner}` }
    case 'contacted':
      return { what: `reached the customer ${ways[deed.way] ?? ''}`, words: deed.words }
    case 'noted':
      return { what: 'noted', words: deed.words }
    case 'traced':
      return { what: `traced it to ${deed.team}`, words: deed.words }
    case 'heard':
      return { what: 'wrote', words: deed.words }
    case 'resolved':
    case 'looked-at':
      return closingWords(deed)
    case 'reopened':
      return { what: 'says that it is not solved' }
    case 'spam':
      return { what: 'called it spam', words: deed.why }
    case 'not-spam':
      return { what: 'says that it is no spam' }
  }
}

function closingWords(deed: Extract<CaseDeed, { readonly cause: string }>): {
  readonly what: string
  readonly words: string
} {
  const about = `What fell short: ${causeName(deed.cause)}. What we will change: ${deed.change}`
  return deed.type === 'resolved'
    ? { what: 'closed it as resolved', words: `${deed.answer} ${about}` }
    : { what: 'closed it as looked at', words: about }
}
