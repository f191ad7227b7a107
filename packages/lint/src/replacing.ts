import type { Fix } from './fix.ts'

/** The fix that puts another value at a flaw's path: `questions[0].text` is written `/questions/0/text`. */
export function replacing(path: string, value: unknown): Fix {
  return [{ op: 'replace', path: pointerTo(path), value }]
}

/** A flaw's path as a JSON Pointer (RFC 6901). */
export function pointerTo(path: string): string {
  return `/${path.replaceAll('[', '.').replaceAll(']', '').replaceAll('.', '/')}`
}
