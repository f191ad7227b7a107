import type { Place } from './markup-tree.ts'

/** The line and the column of a place in a text, both from 1. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1
  return { line: before.split(/\r\n|\r|\n/).length, column: offset - start + 1, offset }
}
