import { mustBePositive, mustBeShare } from './must-be.ts'
import { overDispersion } from './over-dispersion.ts'
import { mustBeTally, pooled, type Tally } from './tally.ts'

/** A group as counted, and the best guess of its true share. */
export interface Shrunk extends Tally {
  /** As counted; `undefined` without answers. */
  readonly share: number | undefined
  readonly best: number
}

/** Best guesses of all groups, and what they were drawn towards. */
export interface Shrinkage {
  /** The share of all together. */
  readonly house: number
  /** How many answers of an average group are mixed to each. */
  readonly strength: number
  readonly groups: readonly Shrunk[]
}

/** What is known from elsewhere. */
export interface ShrinkOptions {
  /** Default: of all groups together. */
  readonly house?: number
  /** Default: from the spread between the groups. */
  readonly strength?: number
}

/** Fewer say too little of the spread. */
const fewestGroups = 6
const strengthOfFew = 10
const weakest = 2
const strongest = 200

/**
 * The best guess of each group's true share, drawn towards that of the house, small groups most: (x + M·m)/(n + M), the
 * empirical Bayes estimate with a beta prior (Efron and Morris 1973; Kleinman 1973). The strength M comes from the
 * spread between the groups by the method of moments and is kept between 2 and 200; with fewer than 6 groups with
 * answers it is 10.
 *
 * @returns `undefined` where nobody answered and no house share is given
 * @throws RangeError where these cannot be counts, `house` is not 0 to 1, or `strength` is not positive
 * @example shrink([{ successes: 4, n: 10 }], { house: 79 / 304, strength: 304 }) // best 0.264
 */
export function shrink(groups: readonly Tally[], options: ShrinkOptions = {}): Shrinkage | undefined {
  for (const group of groups) mustBeTally('shrink', group)
  const all = pooled(groups)
  const { house = all.n ? all.successes / all.n : undefined, strength = strengthOf(groups) } = options
  if (house === undefined) return undefined
  mustBeShare('shrink', 'house', house)
  mustBePositive('shrink', 'strength', strength)
  return {
    house,
    strength,
    groups: groups.map(({ successes, n }) => ({
      successes,
      n,
      share: n ? successes / n : undefined,
      best: (successes + strength * house) / (n + strength),
    })),
  }
}

/**
 * With ρ the correlation of two answers of one group, χ² is (k − 1) + ρ·(N − Σn²/N − (k − 1)) on average; M = 1/ρ − 1.
 */
function strengthOf(groups: readonly Tally[]): number {
  const asked = groups.filter(({ n }) => n > 0)
  const found = overDispersion(asked)
  if (!found || asked.length < fewestGroups) return strengthOfFew
  const { n } = pooled(asked)
  const room = n - asked.reduce((sum, group) => sum + group.n ** 2, 0) / n - found.df
  const correlation = room > 0 ? (found.chiSquare - found.df) / room : 0
  if (correlation <= 0) return strongest
  return Math.min(strongest, Math.max(weakest, 1 / correlation - 1))
}
