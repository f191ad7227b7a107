import type { Action } from '../actions/action.ts'
import type { BetterBlock } from './better-block.ts'
import { dayName } from './weeks.ts'

/** One thing to do next. */
export interface NextBlock {
  readonly sentence: string
  /** The action that is under way, where there is one. */
  readonly open?: Action
  /** What may be proposed, where nothing is under way for the greatest need. */
  readonly proposal?: { readonly cause: string; readonly words: string; readonly dueAt: number }
}

const dayMs = 86_400_000
/** Two weeks: long enough to do something, short enough to be remembered. */
const usualTimeMs = 14 * dayMs

/** One step for each cause, in words that say who does what. The owner may write another. */
const proposals: Readonly<Record<string, string>> = {
  friendliness: 'Greet everybody within a minute, with eyes up',
  understanding: 'Repeat in own words what was asked for, before doing it',
  fairness: 'Decide the same case the same way: write down the three commonest',
  options: 'Offer a second way whenever the first one is not possible',
  control: 'Ask “Which would you like?” before deciding for them',
  information: 'Tell the waiting time at the door, and again when it changes',
  time: 'Measure the longest wait for a week, and cut it first',
  product: 'Taste, or try, one thing of today at the start of each shift',
  price: 'Show the whole price before it is asked for',
  promise: 'Promise only what was kept in nine of ten weeks',
  other: 'Read these answers together, and name what they have in common',
}

/** What may be done about a cause; nothing where it is none that is known. */
export function proposalFor(cause: string): string {
  return Object.hasOwn(proposals, cause) ? (proposals[cause] ?? '') : ''
}

/** The next step: an action that is under way for the greatest need, or one to begin. */
export function nextBlock(better: BetterBlock, actions: readonly Action[], now: number): NextBlock {
  const open = actions.filter(({ doneAt }) => doneAt === undefined).sort((a, b) => a.dueAt - b.dueAt)
  // Criticism of which nobody named the cause is read together, and named.
  const greatest = better.needs[0] ?? (better.allCritical ? { code: 'other' } : undefined)
  const about = open.find(({ cause }) => cause === greatest?.code)
  const first = about ?? (greatest ? undefined : open[0])
  if (first) {
    const late = first.dueAt < now
    return {
      open: first,
      sentence: `${stopped(first.words)} ${first.owner}${late ? ' was to do it' : ' does it'} by ${dayName(first.dueAt)}.${late ? ' It is late.' : ''}`,
    }
  }
  if (!greatest) return { sentence: 'Nothing to do next: no criticism yet. Ask more people.' }
  const dueAt = now + usualTimeMs
  const words = proposalFor(greatest.code) || 'Read these answers together, and agree on one thing to change'
  return {
    proposal: { cause: greatest.code, words, dueAt },
    sentence: `${stopped(words)} Check again on ${dayName(dueAt)}.`,
  }
}

function stopped(words: string): string {
  return /[.!?”]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`
}
