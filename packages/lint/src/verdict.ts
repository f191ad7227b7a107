import { type Condition, holds } from '@earshot/core/condition'
import { namesOf } from './leaves-of.ts'

/** What is known of a condition while only some of its names have a value. */
export type Verdict = 'yes' | 'no' | 'maybe'

/** Values by name. A name that stands here with `undefined` was not answered; one that is absent may be anything. */
export type Known = ReadonlyMap<string, unknown>

/**
 * Tells whether a condition holds with what is known: Kleene's three-valued logic over core's own comparisons. It does
 * not see that two unknown parts contradict each other, so `maybe` may still turn out to be never; `canMeet` looks
 * closer.
 */
export function verdict(condition: Condition, known: Known): Verdict {
  if (condition.type === 'and') return joined(condition, 'and', known)
  if (condition.type === 'or') return joined(condition, 'or', known)
  if (condition.type === 'not') return opposite[verdict(condition.of, known)]
  if (!namesOf(condition).every((name) => known.has(name))) return 'maybe'
  return holds(condition, (name) => known.get(name)) ? 'yes' : 'no'
}

const opposite: Readonly<Record<Verdict, Verdict>> = { yes: 'no', no: 'yes', maybe: 'maybe' }

function joined(chain: Condition, type: 'and' | 'or', known: Known): Verdict {
  const decisive = type === 'and' ? 'no' : 'yes'
  let told = opposite[decisive]
  for (const part of partsOf(chain, type)) {
    const one = verdict(part, known)
    if (one === decisive) return decisive
    if (one === 'maybe') told = one
  }
  return told
}

/**
 * The parts of a chain of one kind. A long chain leans to the left, so it is walked; only parentheses nest, and core
 * lets those nest 50 deep.
 */
export function partsOf(chain: Condition, type: 'and' | 'or'): readonly Condition[] {
  const before = knownParts.get(chain)
  if (before) return before
  const parts: Condition[] = []
  let rest = chain
  while ((rest.type === 'and' || rest.type === 'or') && rest.type === type) {
    parts.push(rest.right)
    rest = rest.left
  }
  parts.push(rest)
  knownParts.set(chain, parts)
  return parts
}

/** A chain is of one kind only, its own. */
const knownParts = new WeakMap<Condition, readonly Condition[]>()
