import type { CountedShare } from '@earshot/scoring/counted-share'
import type { HowWeKnow } from './how-we-know.ts'
import type { OtherAudience } from './view-filter.ts'

/** A table behind a chart: the same figures for who cannot see the chart, or wants to count. */
export interface DataTable {
  readonly caption: string
  readonly columns: readonly string[]
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly string[])[]
}

/** One line of a block: how many, of how many, and its interval where there are enough. */
export interface FigureRow extends CountedShare {
  readonly label: string
  /** `criticism` and `good` are told apart by words as well; `met` is neither. */
  /** Where the owner wants it to be, 0 to 1. */
  readonly target?: number | undefined
  readonly tone: 'criticism' | 'good' | 'met' | 'plain'
}

/** A block of the page below the first screens: a sentence, rows with intervals, and what stands behind them. */
export interface FigureBlock {
  readonly id: string
  readonly title: string
  /** Whose answers it tells. Default: customers'. */
  readonly audience?: OtherAudience
  readonly sentence: string
  readonly rows: readonly FigureRow[]
  /** What must be said beside it. */
  readonly note?: string
  /** Where more of it stands. */
  readonly link?: { readonly text: string; readonly url: string }
  /** What is told in a table alone. */
  readonly more?: readonly DataTable[]
  readonly how: HowWeKnow
}

/** What a block is made from. */
export interface BlockTimes {
  readonly from: number
  readonly to: number
}
