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
  let level: readonly object[] = isContainer(value) ? [value] : []
  for (let depth = 1; level.length; depth++) {
    const next: object[] = []
    let isEmpty = true
    for (const item of level) {
      const isList = Array.isArray(item)
      for (const name of isList ? [] : Object.keys(item)) {
        if (refusedKeys.has(name))
          return { status: 'refused', code: 'reserved', message: `It may not have an entry named “${name}”.` }
      }
      for (const inner of isList ? item : Object.values(item)) {
        isEmpty = false
        if (isContainer(inner)) next.push(inner)
      }
    }
    if (depth > maxDepth && !isEmpty)
      return { status: 'refused', code: 'too-deep', message: `It has more than ${maxDepth} levels.` }
    level = next
  }
  return { status: 'ok' }
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
