import type { Condition } from '@earshot/core/condition'

/**
 * The comparisons and bare names that a condition is made of, without `and`, `or` and `not`. Works through a list
 * and not by recursion, because a chain of a hundred thousand `and`s parses, and would not fit the call stack.
 */
export function leavesOf(condition: Condition): readonly Condition[] {
  const before = knownLeaves.get(condition)
  if (before) return before
  const leaves: Condition[] = []
  const left: Condition[] = [condition]
  for (let item = left.pop(); item; item = left.pop()) {
    if (item.type === 'not') left.push(item.of)
    else if (item.type === 'and' || item.type === 'or') left.push(item.left, item.right)
    else leaves.push(item)
  }
  knownLeaves.set(condition, leaves)
  return leaves
}

/** Rules ask for the same conditions again and again. */
const knownLeaves = new WeakMap<Condition, readonly Condition[]>()

/** The two sides of a comparison, a list being taken apart; of anything else, the thing itself. */
export function operandsOf(leaf: Condition): readonly Condition[] {
  const sides = 'left' in leaf ? [leaf.left, leaf.right] : [leaf]
  return sides.flatMap((side) => (side.type === 'list' ? side.items : [side]))
}

/** The names that a leaf speaks of. */
export function namesOf(leaf: Condition): readonly string[] {
  const before = knownNames.get(leaf)
  if (before) return before
  const names = operandsOf(leaf).flatMap((side) => (side.type === 'name' ? [side.name] : []))
  knownNames.set(leaf, names)
  return names
}

const knownNames = new WeakMap<Condition, readonly string[]>()
