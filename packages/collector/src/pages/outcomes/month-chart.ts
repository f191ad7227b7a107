import { type Html, html } from '../html.ts'

const width = 100
const height = 32

/** A small line of months; the words and the table beside it say the same. Months without a figure are a gap. */
export function monthChart(
  months: readonly string[],
  values: readonly (number | undefined)[],
  { percent = false, out = [] }: { readonly percent?: boolean; readonly out?: readonly boolean[] } = {},
): Html | undefined {
  const given = values.flatMap((value) => (value === undefined ? [] : [value]))
  if (given.length < 2) return undefined
  const top = percent ? Math.min(1, Math.max(...given) * 1.15 || 1) : Math.max(...given, 0)
  const bottom = Math.min(...given, 0)
  const span = top - bottom || 1
  const x = (index: number): string => (2 + (index / Math.max(1, months.length - 1)) * (width - 4)).toFixed(2)
  const y = (value: number): string => (2 + (1 - (value - bottom) / span) * (height - 4)).toFixed(2)
  return html`<div class="weeks months" aria-hidden="true"><svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" focusable="false">
<line class="centre" x1="0" x2="${width}" y1="${y(0)}" y2="${y(0)}"></line>
${pieces(values).map((piece) => html`<polyline class="path" points="${piece.map(([index, value]) => `${x(index)},${y(value)}`).join(' ')}"></polyline>`)}
${values.map((value, index) => value !== undefined && html`<line class="dot${out[index] ? ' out' : ''}" x1="${x(index)}" x2="${x(index)}" y1="${y(value)}" y2="${y(value)}"></line>`)}
</svg></div>`
}

/** Months one after the other that have a figure: no line crosses a gap. */
function pieces(
  values: readonly (number | undefined)[],
): readonly (readonly (readonly [number, number])[])[] {
  const found: [number, number][][] = [[]]
  for (const [index, value] of values.entries()) {
    if (value === undefined) found.push([])
    else found.at(-1)?.push([index, value])
  }
  return found.filter((piece) => piece.length > 1)
}
