import { en } from '../words/en.ts'
import { english, type Speech } from '../words/speech.ts'
import type { Case, CaseDeed, CaseEvent, CaseKind, Severity } from './case.ts'
import { isLate } from './case-figures.ts'
import { causeName } from './causes.ts'
import { waysIn } from './ways-in.ts'

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

/** One line of the story: what was done, and the words that were noted. */
export function eventWords(
  { deed }: CaseEvent,
  speech: Speech = english,
): { readonly what: string; readonly words?: string } {
  const { fill } = speech
  const { deeds } = speech.words.oneCase
  switch (deed.type) {
    case 'took':
      return { what: fill(deeds.took, { name: deed.owner }) }
    case 'contacted':
      return { what: deeds[deed.way], words: deed.words }
    case 'traced':
      return { what: fill(deeds.traced, { team: deed.team }), words: deed.words }
    case 'noted':
    case 'heard':
      return { what: deeds[deed.type], words: deed.words }
    case 'resolved':
    case 'looked-at':
      return { what: deeds[deed.type], words: closingWords(deed, speech) }
    case 'spam':
      return { what: deeds.spam, words: deed.why }
    case 'read':
    case 'added':
    case 'reopened':
    case 'not-spam':
      return { what: deeds[deed.type] }
  }
}

function closingWords(deed: Extract<CaseDeed, { readonly cause: string }>, speech: Speech): string {
  const about = speech.fill(speech.words.oneCase.about, {
    cause: causeName(deed.cause, undefined, speech),
    change: deed.change,
  })
  if (deed.type !== 'resolved') return about
  const ways = waysIn(deed.ways ?? '')
  const offered = ways.length > 0 && speech.fill(speech.words.oneCase.offered, { ways: speech.list(ways) })
  return [deed.answer, offered, about].filter(Boolean).join(' ')
}
