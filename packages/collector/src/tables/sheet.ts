/** Millimetres from the top left corner of what it stands on. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** One thing on a sheet. A renderer knows these and nothing else, so that SVG and PDF show the same. */
export type Mark =
  /** Black squares of a code; `rows` are its modules, dark ones `true`. */
  | {
      readonly type: 'code'
      readonly at: Point
      readonly sizeMm: number
      readonly rows: readonly (readonly boolean[])[]
    }
  /** A line of text; `at` is the left end of its baseline. */
  | {
      readonly type: 'text'
      readonly at: Point
      readonly sizeMm: number
      readonly bold?: true
      readonly grey?: true
      readonly words: string
    }
  /** A thin line: where to fold (dashed) or to cut. */
  | { readonly type: 'line'; readonly at: Point; readonly to: Point; readonly dashed?: true }

/** A part of a sheet with its own corner; turned by 180° it stands on its head. */
export interface Face {
  readonly at: Point
  readonly widthMm: number
  readonly heightMm: number
  readonly turned?: true
  readonly marks: readonly Mark[]
}

/** One side of paper. */
export interface Sheet {
  readonly widthMm: number
  readonly heightMm: number
  /** What it shows, for people who hear it. */
  readonly title: string
  readonly faces: readonly Face[]
}

/** DIN A4, upright. */
export const a4 = { widthMm: 210, heightMm: 297 } as const

/** Where a point of a face stands on its sheet. */
export function onSheet({ at, widthMm, heightMm, turned }: Face, { x, y }: Point): Point {
  return turned ? { x: at.x + widthMm - x, y: at.y + heightMm - y } : { x: at.x + x, y: at.y + y }
}

/** The dark squares of a row as runs, each with its first module and its length. */
export function runsOf(
  row: readonly boolean[],
): readonly { readonly from: number; readonly length: number }[] {
  const runs: { from: number; length: number }[] = []
  for (const [index, dark] of row.entries()) {
    const last = runs.at(-1)
    if (!dark) continue
    if (last && last.from + last.length === index) last.length++
    else runs.push({ from: index, length: 1 })
  }
  return runs
}
