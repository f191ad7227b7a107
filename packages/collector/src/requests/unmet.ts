import { createHash } from 'node:crypto'

/** Something that somebody wanted and did not get, in their words. */
export interface Wanted {
  /** With names masked. */
  readonly words: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly source: Source
}

/** Where it was heard first: by staff, from somebody who left, from a case. */
export type Source = 'heard' | 'left' | 'case'

/** Which things the owner has said are the same: the mark of one to the mark of the other. */
export type SameThings = Readonly<Record<string, string>>

/** The same thing, however often it was asked for. */
export interface Unmet {
  /** As it was said last. */
  readonly words: string
  /** Tells it from others, and holds nothing of its words. */
  readonly mark: string
  readonly count: number
  /** How many of them came from where. */
  readonly sources: Readonly<Partial<Record<Source, number>>>
  readonly first: number
  readonly last: number
}

const small = new Set(
  'a an the some any of for to in with your our my you i we is are was do did have had it'.split(' '),
)

/** What was wanted and not given, the most wanted first, then what was asked for last. */
export function unmetList(all: readonly Wanted[], same: SameThings = {}): readonly Unmet[] {
  const found = new Map<string, Unmet>()
  for (const { words, at, source } of [...all].sort((a, b) => a.at - b.at)) {
    const thing = thingIn(words)
    if (!thing) continue
    const mark = lastOf(markOf(thing), same)
    const before = found.get(mark)
    const sources = { ...before?.sources, [source]: (before?.sources[source] ?? 0) + 1 }
    found.set(mark, {
      words,
      mark,
      count: (before?.count ?? 0) + 1,
      sources,
      first: before?.first ?? at,
      last: at,
    })
  }
  return [...found.values()].sort((a, b) => b.count - a.count || b.last - a.last)
}

/** Says that two things are the same: whatever is counted of the one is counted with the other from now on. */
export function merged(same: SameThings, one: string, other: string): SameThings {
  const [from, to] = [lastOf(one, same), lastOf(other, same)]
  return from === to ? same : { ...same, [from]: to }
}

function lastOf(mark: string, same: SameThings): string {
  const next = Object.hasOwn(same, mark) ? same[mark] : undefined
  return next === undefined ? mark : lastOf(next, same)
}

/** What is kept beside the answers must not hold their words, which may be erased. */
function markOf(thing: string): string {
  return createHash('sha256').update(thing).digest('hex').slice(0, 16)
}

/** Two spellings of one thing: without small words, endings of the plural, signs and the order of the words. */
function thingIn(words: string): string {
  return (
    words
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter((word) => !small.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(?:es|s)$/, '') : word))
    .sort()
    .join(' ')
}
