/** A column of values as places among its distinct ones, lowest first: so it can be ranked anew for each draw by counting. */
export interface Leveled {
  readonly places: readonly number[]
  /** How many distinct values there are. */
  readonly size: number
}

/** Makes a column ready for `rankCorrelations`. */
export function leveled(values: readonly number[]): Leveled {
  const levels = [...new Set(values)].sort((a, b) => a - b)
  const placeOf = new Map(levels.map((value, place) => [value, place]))
  return { places: values.map((value) => placeOf.get(value) ?? 0), size: levels.length }
}

/**
 * Spearman's correlations of columns over some of their rows, which may repeat: the whole matrix, or `undefined` where a
 * column does not vary. The same figures as `spearman`, and quick enough for thousands of draws.
 */
export function rankCorrelations(
  columns: readonly Leveled[],
  rows: readonly number[],
): readonly (readonly number[])[] | undefined {
  const ranks = columns.map((column) => centredRanks(column, rows))
  const lengths = ranks.map((column) => Math.sqrt(dot(column, column)))
  if (lengths.includes(0)) return undefined
  const half = ranks.map((a, row) =>
    ranks.slice(0, row).map((b, place) => {
      const correlation = dot(a, b) / ((lengths[row] ?? 1) * (lengths[place] ?? 1))
      // Rounding may lead a trace beyond 1.
      return Math.max(-1, Math.min(1, correlation))
    }),
  )
  return ranks.map((_, row) =>
    ranks.map((_, place) => (row === place ? 1 : (half[Math.max(row, place)]?.[Math.min(row, place)] ?? 0))),
  )
}

/** The ranks less their mean, which is (n + 1)/2 whatever is equal. */
function centredRanks({ places, size }: Leveled, rows: readonly number[]): Float64Array {
  const counts = new Float64Array(size)
  for (const row of rows) {
    const place = places[row] ?? 0
    counts[place] = (counts[place] ?? 0) + 1
  }
  let before = 0
  const rankOf = counts.map((count) => {
    before += count
    return before - count + (count + 1) / 2 - (rows.length + 1) / 2
  })
  const ranks = new Float64Array(rows.length)
  for (let index = 0; index < ranks.length; index++) ranks[index] = rankOf[places[rows[index] ?? 0] ?? 0] ?? 0
  return ranks
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}
