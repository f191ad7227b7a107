import { expect } from 'vitest'

/** Expects the figures of a result that stand here, each to this many decimals; what is not named is not looked at. */
export function expectClose(
  found: object | undefined,
  figures: Readonly<Record<string, number>>,
  decimals = 6,
): void {
  const values = { ...found } as Readonly<Record<string, unknown>> // A result is an object with names.
  const rounded = (value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 10 ** decimals) / 10 ** decimals + 0 : value
  const named = Object.keys(figures)
  expect(Object.fromEntries(named.map((name) => [name, rounded(values[name])]))).toEqual(
    Object.fromEntries(named.map((name) => [name, rounded(figures[name])])),
  )
}
