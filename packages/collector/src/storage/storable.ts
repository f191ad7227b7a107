import type { Value } from './database.ts'

/**
 * No text of PostgreSQL has a NUL in it, and no JSON of its has that or half a pair of surrogates. What people write has
 * neither; in what a program sends, or puts into an address, a replacement character takes their place, and nothing fails.
 */
export function storable(value: Value): Value {
  if (typeof value !== 'string') return value
  const text = value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value
  const isJson = (text.startsWith('{') || text.startsWith('[')) && text.includes('\\u')
  // A whole pair stays, as other programs write what lies beyond 16 bits, and so does a backslash that was written.
  return isJson
    ? text.replace(/\\(?:\\|u0000|ud[89ab]..(?:\\ud[c-f]..)?|ud[c-f]..)/gi, (found) =>
        found === '\\\\' || found.length === 12 ? found : '\ufffd',
      )
    : text
}
