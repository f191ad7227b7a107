/** Something that somebody wanted and did not get, in their words. */
export interface Wanted {
  /** With names masked. */
  readonly words: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** The same thing, however often it was asked for. */
export interface Unmet {
  /** As it was said last. */
  readonly words: string
  readonly count: number
  readonly first: number
  readonly last: number
}

const small = new Set(
  'a an the some any of for to in with your our my you i we is are was do did have had it'.split(' '),
)

/** What was wanted and not given, the most wanted first, then what was asked for last. */
export function unmetList(all: readonly Wanted[]): readonly Unmet[] {
  const found = new Map<string, Unmet>()
  for (const { words, at } of [...all].sort((a, b) => a.at - b.at)) {
    const key = thingIn(words)
    if (!key) continue
    const before = found.get(key)
    found.set(key, { words, count: (before?.count ?? 0) + 1, first: before?.first ?? at, last: at })
  }
  return [...found.values()].sort((a, b) => b.count - a.count || b.last - a.last)
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
