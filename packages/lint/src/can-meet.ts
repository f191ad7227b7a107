import type { Condition } from '@earshot/core/condition'
import type { Prompt } from '@earshot/core/prompt'
import { leavesOf, namesOf, operandsOf } from './leaves-of.ts'
import { valuesOf } from './values-of.ts'
import { type Known, verdict } from './verdict.ts'

/**
 * Past this many comparisons nothing is looked at, and past this many tries of one the closer look is left out: no
 * written prompt comes near, and the look costs a square.
 */
const mostLeaves = 500
const mostTries = 5_000

/** Stands for any context value that no condition speaks of. */
const stranger = '\u0000'

/**
 * Tells whether all conditions can hold in one run. Each name is tried with every value that it can take, one name at
 * a time, so `rating <= 2` and `rating = 4` exclude each other. What it cannot rule out it takes for possible: a
 * rule that builds on `false` never accuses wrongly.
 */
export function canMeet(prompt: Prompt, conditions: readonly Condition[], known: Known = new Map()): boolean {
  const leaves: Condition[] = []
  for (const condition of conditions) {
    if (leaves.length + leavesOf(condition).length > mostLeaves) return true
    leaves.push(...leavesOf(condition))
  }
  const allow = (values: Known): boolean => conditions.every((item) => verdict(item, values) !== 'no')
  if (!allow(known)) return false
  const open = new Set(leaves.flatMap(namesOf).filter((name) => !known.has(name)))
  let tries = 0
  for (const name of open) {
    const values = domainOf(prompt, name, leaves)
    if (values === undefined) continue
    tries += values.length * leaves.length
    if (tries > mostTries) return true
    if (!values.some((value) => allow(new Map([...known, [name, value]])))) return false
  }
  return true
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
