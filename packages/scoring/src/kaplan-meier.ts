import { mustBeTime } from './must-be.ts'

/** How long a case took, or has been open until now. */
export interface Duration {
  /** From 0, in any unit. */
  readonly time: number
  readonly closed: boolean
}

/** What share was still open right after this time. */
export interface OpenAfter {
  readonly time: number
  readonly atRisk: number
  readonly closed: number
  readonly open: number
}

/** How long cases take, open ones counted in. */
export interface KaplanMeier {
  /** One a time at which something was closed. */
  readonly steps: readonly OpenAfter[]
  /** By this time half were closed; `undefined` where half are not closed yet. */
  readonly median: number | undefined
  /** By this time nine of ten were closed; `undefined` where they are not yet. */
  readonly ninety: number | undefined
  /** The longest that a case has been open and still is. */
  readonly oldestOpen: number | undefined
  readonly n: number
  readonly stillOpen: number
}

/**
 * How long cases take, with those that are still open as "not yet": left out, quick cases alone would make the figure
 * too good. The product-limit estimate (Kaplan and Meier 1958); at equal times what closes comes before what stays open.
 * Median and 90 % are the first times at which no more than half, or a tenth, is open.
 *
 * @returns `undefined` without cases
 * @throws RangeError where a time is below 0 or not finite
 */
export function kaplanMeier(cases: readonly Duration[]): KaplanMeier | undefined {
  for (const { time } of cases) mustBeTime('kaplanMeier', 'a time', time)
  if (cases.length === 0) return undefined
  const steps = stepsOf(cases)
  const waiting = cases.filter(({ closed }) => !closed).map(({ time }) => time)
  return {
    steps,
    median: firstBelow(steps, 0.5),
    ninety: firstBelow(steps, 0.1),
    oldestOpen: waiting.length ? waiting.reduce((a, b) => Math.max(a, b)) : undefined,
    n: cases.length,
    stillOpen: waiting.length,
  }
}

function stepsOf(cases: readonly Duration[]): readonly OpenAfter[] {
  const byTime = new Map<number, { all: number; closed: number }>()
  for (const { time, closed } of cases) {
    const { all, closed: before } = byTime.get(time) ?? { all: 0, closed: 0 }
    byTime.set(time, { all: all + 1, closed: before + (closed ? 1 : 0) })
  }
  const steps: OpenAfter[] = []
  let atRisk = cases.length
  let open = 1
  for (const [time, { all, closed }] of [...byTime].sort(([a], [b]) => a - b)) {
    open *= 1 - closed / atRisk
    if (closed) steps.push({ time, atRisk, closed, open })
    atRisk -= all
  }
  return steps
}

/** A product of fractions may miss one half by rounding. */
function firstBelow(steps: readonly OpenAfter[], share: number): number | undefined {
  return steps.find(({ open }) => open <= share + 1e-9)?.time
}
