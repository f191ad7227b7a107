import type { CaseEvent } from './case.ts'

/**
 * A line of the story of a case without what the customer wrote, what was written to them and what was noted of them. What
 * was done, by whom and when stays, and so does what the house changes.
 */
export function withoutWords(event: CaseEvent): CaseEvent {
  const { deed } = event
  switch (deed.type) {
    case 'heard':
    case 'contacted':
    case 'noted':
      return deed.words ? { ...event, deed: { ...deed, words: '' } } : event
    case 'resolved': {
      const { ways, ...rest } = deed
      return deed.answer || ways ? { ...event, deed: { ...rest, answer: '' } } : event
    }
    case 'spam':
      return deed.why ? { ...event, deed: { ...deed, why: '' } } : event
    default:
      return event
  }
}
