import type { Action } from '../actions/action.ts'
import { isCause } from '../cases/causes.ts'
import { english, type Speech } from '../words/speech.ts'
import type { BetterBlock } from './better-block.ts'

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

/** What may be done about a cause, in words that say who does what; nothing where it is none that is known. */
export function proposalFor(cause: string, { words }: Speech = english): string {
  return isCause(cause) ? words.results.next.proposals[cause] : ''
}

/** The next step: an action that is under way for the greatest need, or one to begin. */
export function nextBlock(
  better: BetterBlock,
  actions: readonly Action[],
  now: number,
  speech: Speech = english,
): NextBlock {
  const { fill, sentences, dates } = speech
  const words = speech.words.results.next
  const open = actions.filter(({ doneAt }) => doneAt === undefined).sort((a, b) => a.dueAt - b.dueAt)
  // Criticism of which nobody named the cause is read together, and named.
  const greatest = better.needs[0] ?? (better.allCritical ? { code: 'other' } : undefined)
  const about = open.find(({ cause }) => cause === greatest?.code)
  const first = about ?? (greatest ? undefined : open[0])
  if (first) {
    const { owner, dueAt } = first
    const values = { words: sentences([first.words]), owner, day: dates.day(dueAt) }
    return { open: first, sentence: fill(dueAt < now ? words.late : words.does, values) }
  }
  if (!greatest) return { sentence: words.nothing }
  const dueAt = now + usualTimeMs
  const proposed = proposalFor(greatest.code, speech) || words.together
  return {
    proposal: { cause: greatest.code, words: proposed, dueAt },
    sentence: fill(words.check, { words: sentences([proposed]), day: dates.day(dueAt) }),
  }
}
