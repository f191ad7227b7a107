import type { Lookup } from './condition.ts'

/**
 * Puts values into a text: `{context.table}` becomes the table. A name without a value leaves nothing behind. The
 * result is text, never markup.
 */
export function weave(text: string, lookup: Lookup): string {
  return text.replace(/\{([\w.-]+)\}/g, (_, name: string) => {
    const value = lookup(name)
    return value === undefined || value === null || typeof value === 'object' ? '' : String(value)
  })
}
