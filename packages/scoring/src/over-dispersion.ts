import { chiSquareTail } from './chi-square-tail.ts'
import { mustBeTally, pooled, type Tally } from './tally.ts'

/** Whether places differ more than chance makes them. */
export interface OverDispersion {
  /** The share of all together. */
  readonly share: number
  readonly chiSquare: number
  readonly df: number
  /** χ²/df. About 1: they differ no more than chance. */
  readonly phi: number
  /** How likely chance alone brings as much. */
  readonly p: number
  /** The standard deviation of the places' true shares, when chance is taken off; 0 where nothing is left. */
  readonly spread: number
}

/**
 * Whether places, tables or shifts differ more than chance makes them: χ² = Σ nᵢ(pᵢ − p̄)²/(p̄(1 − p̄)) on k − 1 degrees of
 * freedom, φ = χ²/(k − 1) (Spiegelhalter 2005). What is left of the spread is estimated by the method of moments
 * (DerSimonian and Laird 1986, with weights nᵢ). Groups without answers are left out.
 *
 * @returns `undefined` for fewer than two groups with answers
 * @throws RangeError where these cannot be counts
 */
export function overDispersion(groups: readonly Tally[]): OverDispersion | undefined {
  for (const group of groups) mustBeTally('overDispersion', group)
  const asked = groups.filter(({ n }) => n > 0)
  const df = asked.length - 1
  if (df < 1) return undefined
  const all = pooled(asked)
  const share = all.successes / all.n
  const chance = share * (1 - share)
  const squares = asked.reduce((sum, { successes, n }) => sum + n * (successes / n - share) ** 2, 0)
  const chiSquare = chance > 0 ? squares / chance : 0
  const weight = all.n - asked.reduce((sum, { n }) => sum + n * n, 0) / all.n
  return {
    share,
    chiSquare,
    df,
    phi: chiSquare / df,
    p: chiSquareTail(chiSquare, df),
    spread: Math.sqrt(Math.max(0, (chance * (chiSquare - df)) / weight)),
  }
}
