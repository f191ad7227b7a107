import { compares } from './compares.ts'
import type { Condition, Lookup } from './condition.ts'

/** Tells whether a parsed condition holds, as `conditionHolds` does. */
export function holds(condition: Condition, lookup: Lookup): boolean {
  switch (condition.type) {
    case 'not':
      return !holds(condition.of, lookup)
    case 'and':
      return holds(condition.left, lookup) && holds(condition.right, lookup)
    case 'or':
      return holds(condition.left, lookup) || holds(condition.right, lookup)
    case 'name':
    case 'value':
    case 'list':
      return sideOf(condition, lookup) !== undefined
    default:
      return compares(condition.type, sideOf(condition.left, lookup), sideOf(condition.right, lookup))
  }
}

/** What stands on a side of a comparison: never a comparison itself. */
function sideOf(side: Condition, lookup: Lookup): unknown {
  return side.type === 'name'
    ? lookup(side.name)
    : side.type === 'value'
      ? side.value
      : side.type === 'list'
        ? side.items.map((item) => sideOf(item, lookup))
        : undefined
}
