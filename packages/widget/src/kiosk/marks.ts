import type { ResponseData } from '@earshot/core/event'

/** Why a response may be no answer of a customer's. */
export type Mark = 'burst' | 'in-a-row' | 'hasty' | 'straight-line' | 'off-hours'

/** So many responses within so long from one device. */
export const burst = { responses: 4, withinMs: 30_000 } as const
/** Nobody reads a screen faster. */
export const hastyMs = 700
/** The same option on so many items, each faster than this. */
export const straightLine = { items: 5, eachMs: 1_200 } as const

/** What one device remembers of the responses that were finished on it: no text, and no person. */
export interface Finished {
  /** Milliseconds since 1970. */
  readonly at: number
  /** What was chosen in the first question that has options. */
  readonly chosen: unknown
}

export interface MarkFacts {
  readonly now: number
  /** The responses before this one, oldest first. */
  readonly before: readonly Finished[]
  /** What was chosen in the first question that has options. */
  readonly chosen: unknown
  /** The options of that question, in their order. */
  readonly options: readonly unknown[]
  /** Whether the place is open, and has been for some minutes. */
  readonly open: boolean
}

/** The marks of one response. A response with marks is kept like any other: whoever reads the figures decides. */
export function marksOf(
  { answers, durationMs = Number.POSITIVE_INFINITY }: Pick<ResponseData, 'answers' | 'durationMs'>,
  { now, before, chosen, options, open }: MarkFacts,
): readonly Mark[] {
  const recent = before.filter(({ at }) => now - at < burst.withinMs)
  // Points of scales: of a rating by itself, of a matrix line by line. Words are no points.
  const items = answers.flatMap(({ value }): readonly unknown[] =>
    typeof value === 'number'
      ? [value]
      : value && typeof value === 'object' && !Array.isArray(value)
        ? Object.values(value).filter((cell) => typeof cell === 'number')
        : [],
  )
  const row = [...before.map((item) => item.chosen), chosen].slice(-options.length)
  const runs = (order: readonly unknown[]): boolean =>
    order.length > 2 && order.every((option, index) => option === row[index])
  const marks: Readonly<Record<Mark, boolean>> = {
    burst: recent.length + 1 >= burst.responses,
    'in-a-row': runs(options) || runs([...options].reverse()),
    hasty: durationMs / Math.max(1, answers.length) < hastyMs,
    'straight-line':
      items.length >= straightLine.items &&
      new Set(items).size === 1 &&
      durationMs / items.length < straightLine.eachMs,
    'off-hours': !open,
  }
  return (Object.keys(marks) as Mark[]).filter((mark) => marks[mark]) // the keys are those of the type
}
