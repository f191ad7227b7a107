/** Far deeper than any event, and shallow enough for everything that walks one by calling itself. */
export const maxDepth = 32

/** Keys that mean something to JavaScript objects, and nothing to an event. */
const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export type Inspection =
  | { readonly status: 'ok' }
  | { readonly status: 'refused'; readonly code: 'too-deep' | 'reserved'; readonly message: string }

/**
 * Looks through a value from `JSON.parse` for what would harm whoever walks it: too many levels, or keys that reach
 * prototypes. It does not call itself, so no depth can break it.
 */
export function inspectJson(value: unknown): Inspection {
  let level: unknown[] = [value]
  for (let depth = 0; level.length; depth++) {
    if (depth > maxDepth) {
      return { status: 'refused', code: 'too-deep', message: `It has more than ${maxDepth} levels.` }
    }
    const next: unknown[] = []
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue
      const key = Array.isArray(item) ? undefined : Object.keys(item).find((name) => refusedKeys.has(name))
      if (key)
        return { status: 'refused', code: 'reserved', message: `It may not have an entry named “${key}”.` }
      for (const inner of Object.values(item)) next.push(inner)
    }
    level = next
  }
  return { status: 'ok' }
}
