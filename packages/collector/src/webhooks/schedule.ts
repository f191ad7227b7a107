const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** The waits of Standard Webhooks between attempts: ten of them within 75 hours and 35 minutes. */
const waits: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/**
 * How long to wait after so many failed attempts, or `undefined` where it is given up. Up to a tenth longer, so that what
 * failed together does not come back together.
 */
export function waitAfter(attempts: number, random: () => number = Math.random): number | undefined {
  const wait = waits[attempts - 1]
  return wait === undefined ? undefined : Math.round(wait * (1 + random() / 10))
}

/** So many failures in a row, and the address rests. */
const breaksAfter = 5
const longestRestMs = 30 * minute

/** How long nothing is sent to an address that has failed so often in a row. 0: it is sent to as ever. */
export function restAfter(failures: number): number {
  return failures < breaksAfter ? 0 : Math.min(longestRestMs, minute * 2 ** (failures - breaksAfter))
}
