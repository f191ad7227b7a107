import { type Condition, holds } from '@earshot/core/condition'
import { namesOf } from './leaves-of.ts'
import { partsOf } from './verdict.ts'

/**
 * The names that a condition cannot do without: where one of them was not answered, it cannot hold, whatever the others
 * are. Takes each comparison once, so that long conditions cost no square.
 *
 * @example `rating and (why or again)` needs `rating`
 */
export function neededNames(condition: Condition): ReadonlySet<string> {
  return namesBehind(condition, true)
}

/** The names whose absence alone settles that a condition holds (`wanted` false) or that it does not (`wanted` true). */
function namesBehind(condition: Condition, wanted: boolean): ReadonlySet<string> {
  if (condition.type === 'not') return namesBehind(condition.of, !wanted)
  if (condition.type === 'and' || condition.type === 'or') {
    const sets = partsOf(condition, condition.type).map((part) => namesBehind(part, wanted))
    // One part that fails is enough for an "and" to fail; for it to hold, all must.
    return (condition.type === 'and') === wanted ? new Set(sets.flatMap((set) => [...set])) : shared(sets)
  }
  const names = new Set(namesOf(condition))
  return names.size === 1 && holds(condition, () => undefined) !== wanted ? names : new Set()
}

function shared([first = new Set(), ...others]: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([...first].filter((name) => others.every((set) => set.has(name))))
}
