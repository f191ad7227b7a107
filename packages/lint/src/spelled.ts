/** A text as the inside of a regular expression that matches it and nothing else. */
export function spelled(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
}
