import { mustBeFinite } from './must-be.ts'

/** 1: beyond 3σ. 2: two of three beyond 2σ. 3: four of five beyond 1σ. 4: eight on one side. */
export type WesternElectricRule = 1 | 2 | 3 | 4

/** That the point at this index, counted from 0, completes a pattern. */
export interface Signal {
  readonly rule: WesternElectricRule
  readonly index: number
}

/** How many of how many points must lie beyond how many sigmas, on one side. */
const patterns = {
  1: { least: 1, of: 1, sigmas: 3 },
  2: { least: 2, of: 3, sigmas: 2 },
  3: { least: 4, of: 5, sigmas: 1 },
  4: { least: 8, of: 8, sigmas: 0 },
} as const

/**
 * Which points of a control chart are not chance, by the rules of the Western Electric handbook (1956). A point signals
 * where it lies beyond the rule's line itself and completes the pattern with those before it on the same side; the first points are not enough for rules 2 to 4.
 *
 * @param z - each point's distance from the centre line, in sigmas
 * @param rules - default: 1 and 4. All four find more and cry wolf more often
 * @throws RangeError where a distance is not a finite number
 * @example westernElectric([0, 3.2, -3.5, 2.9]) // [{ rule: 1, index: 1 }, { rule: 1, index: 2 }]
 */
export function westernElectric(
  z: readonly number[],
  rules: readonly WesternElectricRule[] = [1, 4],
): readonly Signal[] {
  mustBeFinite('westernElectric', 'z', z)
  return z.flatMap((_, index) =>
    rules.filter((rule) => signals(z, index, rule)).map((rule) => ({ rule, index })),
  )
}

/** Whether the point at this index completes the pattern of a rule. */
function signals(z: readonly number[], index: number, rule: WesternElectricRule): boolean {
  const { least, of, sigmas } = patterns[rule]
  const run = z.slice(Math.max(0, index + 1 - of), index + 1)
  return [1, -1].some((side) => {
    const beyond = run.filter((distance) => distance * side > sigmas)
    return run.length === of && beyond.length >= least && (z[index] ?? 0) * side > sigmas
  })
}
