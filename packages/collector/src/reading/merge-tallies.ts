import type { Tally } from '../storage/port.ts'

type Counts = { -readonly [Name in keyof Tally]: Tally[Name] }

/** Where a count belongs. What is left out stands apart. */
export function tallyKey({ prompt, audience, leftOut, headline }: Tally): string {
  return JSON.stringify([prompt, audience, leftOut !== undefined, headline?.value])
}

/** Several counts as one, in the order of their keys. */
export function mergeTallies(several: Iterable<readonly Tally[]>): readonly Tally[] {
  const found = new Map<string, Counts>()
  for (const tallies of several)
    for (const tally of tallies) {
      const key = tallyKey(tally)
      const whole = found.get(key)
      if (!whole) {
        found.set(key, { ...tally })
        continue
      }
      for (const name of ['responses', 'unfinished', 'criticism', 'call'] as const) whole[name] += tally[name]
      if (tally.leftOut !== undefined) whole.leftOut = (whole.leftOut ?? 0) + tally.leftOut
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally)
}
