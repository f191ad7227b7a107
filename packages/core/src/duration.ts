const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/**
 * Reads `500ms`, `5s`, `2m`, `4h` or `30d` as milliseconds; `undefined` for anything else.
 */
export function parseDuration(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,6}(?:\.\d{1,3})?)(ms|[smhd])$/.exec(text.trim()) ?? []
  return unit ? Number(count) * (unitMs[unit] as number) : undefined // the pattern takes only these units
}
