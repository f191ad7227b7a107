import type { Condition } from '@earshot/core/condition'
import type { Prompt } from '@earshot/core/prompt'
import { leavesOf, namesOf, operandsOf } from './leaves-of.ts'
import { valuesOf } from './values-of.ts'
import { type Known, verdict } from './verdict.ts'

/** Past this many names and values the closer look is left out: no written prompt comes near, and it costs a square. */
const mostOperands = 500

/** Stands for any context value that no condition speaks of. */
const stranger = '\u0000'

/**
 * Tells whether all conditions can hold in one run. Each name is tried with every value that it can take, one name at
 * a time, so `rating <= 2` and `rating = 4` exclude each other. What it cannot rule out it takes for possible: a
 * rule that builds on `false` never accuses wrongly.
 */
export function canMeet(prompt: Prompt, conditions: readonly Condition[], known: Known = new Map()): boolean {
  const allow = (values: Known): boolean => conditions.every((item) => verdict(item, values) !== 'no')
  if (!allow(known)) return false
  const leaves = conditions.flatMap(leavesOf)
  if (leaves.flatMap(operandsOf).length > mostOperands) return true
  const open = new Set(leaves.flatMap(namesOf).filter((name) => !known.has(name)))
  return [...open].every((name) => {
    const values = domainOf(prompt, name, leaves)
    return values === undefined || values.some((value) => allow(new Map([...known, [name, value]])))
  })
}

/** The values to try for a name, or `undefined` where there are too many to say. */
function domainOf(
  prompt: Prompt,
  name: string,
  leaves: readonly Condition[],
): readonly unknown[] | undefined {
  if (name.startsWith('context.')) return contextDomain(name, leaves)
  const question = prompt.questions.find(({ id }) => id === name)
  return question?.type === 'rating' || question?.type === 'choice'
    ? [...valuesOf(question), undefined]
    : undefined
}

/** A context value matters only by what it is compared with, as long as it is compared for sameness. */
function contextDomain(name: string, leaves: readonly Condition[]): readonly unknown[] | undefined {
  const values: unknown[] = [stranger, undefined]
  for (const leaf of leaves.filter((item) => namesOf(item).includes(name))) {
    if (!['name', '=', '!=', 'in'].includes(leaf.type) || namesOf(leaf).length > 1) return undefined
    values.push(...operandsOf(leaf).flatMap((side) => (side.type === 'value' ? [side.value] : [])))
  }
  return values
}
