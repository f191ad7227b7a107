/** The middle of what was measured, and its ends. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** Median, least and most. Throws on an empty list, which would be a figure of nothing. */
export function spread(values: readonly number[]): Spread {
  if (!values.length) throw new Error('Nothing was measured, so there is no median.')
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] as number
  return {
    median: sorted.length % 2 ? upper : (upper + (sorted[half - 1] as number)) / 2,
    min: sorted[0] as number,
    max: sorted.at(-1) as number,
  }
}

/** Rows as lines of equal columns; the first column leads on the left, the others stand on the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
