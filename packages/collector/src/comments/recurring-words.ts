import { searchable } from './searchable.ts'
import { smallWords } from './small-words.ts'

/** What one response says, in however many fields. */
export interface SaidBy {
  /** The same for all that one response, or one person, says. */
  readonly by: string
  readonly words: string
}

/** A word that comes again, and how many responses have it, or one that begins with it. */
export interface RecurringWord {
  readonly word: string
  readonly responses: number
}

/** Of the words that most responses have, so many are looked at. */
const candidates = 200
/** What stands in the place of names. */
const masks = /\[(?:name|email|number)\]/g

/**
 * The words that come again in many responses, counted by response: whoever says a word five times is one. Words with the
 * same beginning, such as "wait", "waited" and "waiting", are one, under the shortest.
 *
 * @param fewest - responses from which on a word is told
 */
export function recurringWords(
  said: readonly SaidBy[],
  { fewest, most, without = [] }: { fewest: number; most: number; without?: readonly string[] },
): readonly RecurringWord[] {
  const having = new Map<string, Set<string>>()
  for (const { by, words } of said) {
    for (const word of searchable(words.replace(masks, ' '))) {
      if (!isTelling(word)) continue
      const set = having.get(word) ?? new Set()
      having.set(word, set.add(by))
    }
  }
  const sorted = [...having.keys()].sort()
  const counted = (word: string): number => {
    const all = new Set<string>()
    for (let index = lowest(sorted, word); sorted[index]?.startsWith(word); index += 1)
      for (const by of having.get(sorted[index] ?? '') ?? []) all.add(by)
    return all.size
  }
  const often = [...having].sort((a, b) => b[1].size - a[1].size).slice(0, candidates)
  const shortest = new Map<string, string>()
  for (const [word] of often) {
    const known = shortest.get(stemOf(word))
    if (known === undefined || word.length < known.length) shortest.set(stemOf(word), word)
  }
  const words = new Set(shortest.values())
  return [...words]
    .filter((word) => !startsWithAnother(word, words))
    .filter((word) => !without.some((other) => word.startsWith(other) || other.startsWith(word)))
    .map((word) => ({ word, responses: counted(word) }))
    .filter(({ responses }) => responses >= fewest)
    .sort((a, b) => b.responses - a.responses || (a.word < b.word ? -1 : 1))
    .slice(0, most)
}

function isTelling(word: string): boolean {
  if (smallWords.has(word) || /^\p{N}+$/u.test(word)) return false
  // A sign of a script without spaces says as much as three letters.
  return word.length >= 3 || (/^[\p{sc=Han}]/u.test(word) && word.length >= 2)
}

/** Enough to see that two words are one: endings that English puts to a word. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ing|ed|es|s|e)$/, '')
  return stem.length >= 3 ? stem : word
}

/** "Smaller" is counted under "small" already. */
function startsWithAnother(word: string, words: ReadonlySet<string>): boolean {
  for (let length = 4; length < word.length; length += 1) if (words.has(word.slice(0, length))) return true
  return false
}

/** The place of the first word that is not before this one. */
function lowest(sorted: readonly string[], word: string): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? '') < word) from = middle + 1
    else to = middle
  }
  return from
}
