/** The ways that were offered, of a text with one a line. */
export function waysIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => line.trim() || [])
}
