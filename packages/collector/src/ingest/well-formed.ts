/**
 * The same value with texts that can be kept, shown and sent on: a lone surrogate, which no UTF-8 can carry, becomes
 * U+FFFD, and NUL, which ends a text in many a database, is left out. It calls itself for each level: look with
 * `inspectJson` first.
 */
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\0', '')
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [wellFormed(key), wellFormed(item)]))
}
