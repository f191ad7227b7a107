import type { Lookup } from './condition.ts'

/**
 * Puts values into a text: `{context.table}` becomes the table. A name without a value leaves nothing behind, and
 * lists are joined by commas. The result is text, never markup, and is not woven again.
 */
export function weave(text: string, lookup: Lookup): string {
  return text.replace(/\{([\w.-]+)\}/g, (_, name: string) =>
    [lookup(name)]
      .flat()
      .filter((value) => typeof value !== 'object')
      .join(', '),
  )
}
