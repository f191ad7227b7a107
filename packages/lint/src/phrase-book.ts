/** A hit of a list of phrases. */
export interface Phrase {
  /** As it stands in the text. */
  readonly words: string
  /** What the list has beside it. */
  readonly plain: string
  /** Where it begins, in UTF-16 units. */
  readonly index: number
}

/**
 * Makes a search for a list of phrases, each the inside of a regular expression with what to say of it. Phrases are
 * found as whole words in any case, each spelling once a text. One pattern finds them all, because a pattern for each
 * costs a prompt of many texts seconds.
 *
 * @example phraseBook([['touch ?points?', 'visit']])('Rate this touchpoint.') // [{ words: 'touchpoint', … }]
 */
export function phraseBook(
  entries: readonly (readonly [string, string])[],
): (text: string) => readonly Phrase[] {
  const whole = (inside: string, flags: string): RegExp =>
    new RegExp(String.raw`(?<![\p{L}\d])(?:${inside})(?![\p{L}\d])`, flags)
  const any = whole(entries.map(([inside]) => inside).join('|'), 'giu')
  const each = entries.map(([inside, plain]) => [whole(inside, 'iuy'), plain] as const)
  return (text) => {
    if (entries.length === 0) return []
    const found = new Map<string, Phrase>()
    for (const { 0: words, index } of text.matchAll(any)) {
      const entry = each.find(([pattern]) => {
        pattern.lastIndex = index
        return pattern.test(text)
      })
      if (!found.has(words)) found.set(words, { words, plain: entry?.[1] ?? '', index })
    }
    return [...found.values()]
  }
}
