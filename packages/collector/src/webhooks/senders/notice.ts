/** What people are told in a chat or by mail: plain text, whatever the place makes of it. */
export interface Notice {
  /** One line. */
  readonly title: string
  readonly lines: readonly string[]
  /** Where to go on. */
  readonly links: readonly { readonly text: string; readonly url: string }[]
}

/** At most so many characters, cut between letters that belong together, with an ellipsis. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text
  // A half of a pair at the end would be no character.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
