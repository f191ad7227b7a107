import { lasting } from '../results/say.ts'
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

export const kindNames: Readonly<Record<CaseKind, string>> = {
  safety: 'Safety',
  complaint: 'Complaint',
  'at-risk': 'May not come back',
  criticism: 'Criticism',
  'staff-entry': 'Staff entry',
  question: 'Question',
}

export const severityNames: Readonly<Record<Severity, string>> = {
  1: 'At once',
  2: 'Same day',
  3: 'Within a day',
  4: 'Read within three days',
}

/** `Late by 2 h`, `Due in 40 min`, or what was done. */
export function clockWords(item: Case, now: number): string {
  if (item.state === 'spam') return 'Left out of the figures'
  if (item.closedAt !== undefined)
    return `${stateNames[item.state]} after ${lasting(item.closedAt - item.openedAt)}`
  if (item.contactedAt !== undefined && item.state === 'contacted')
    return `First contact after ${lasting(item.contactedAt - item.openedAt)}; to be closed`
  return isLate(item, now) ? `Late by ${lasting(now - item.dueAt)}` : `Due in ${lasting(item.dueAt - now)}`
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
