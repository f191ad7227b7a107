/** The rank of each value from 1, in the given order; equal values share the mean of their ranks. */
export function ranksOf(values: readonly number[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const ranks = new Map<number, number>()
  let before = 0
  for (const value of [...counts.keys()].sort((a, b) => a - b)) {
    const count = counts.get(value) ?? 0
    ranks.set(value, before + (count + 1) / 2)
    before += count
  }
  return values.map((value) => ranks.get(value) ?? 0)
}
