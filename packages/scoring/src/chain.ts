import { fewestForPercentage } from './describe-share.ts'
import { givenAnswers } from './given-answers.ts'
import { mustBeCount } from './must-be.ts'

/** What somebody of one team says of the team that it gets something from. */
export interface ChainAnswer {
  readonly team: string
  readonly supplier: string
  readonly rate: number
  /** The same for all answers of one person. Default: each answer is another person's. */
  readonly person?: string
}

/** The figure of an arrow or of a supplier, or that it is hidden. */
export type ChainFigure =
  | { readonly status: 'shown'; readonly n: number; readonly index: number }
  | { readonly status: 'hidden' }

/** An arrow from a team to one that it gets something from. */
export type ChainEdge = { readonly team: string; readonly supplier: string } & ChainFigure

/** Who depends on whom, and how well that works. */
export interface Chain {
  readonly edges: readonly ChainEdge[]
  /** What all teams together say of one. */
  readonly suppliers: readonly ({ readonly supplier: string } & ChainFigure)[]
}

/** The scale of the ratings, and how many people an arrow needs. */
export interface ChainOptions {
  readonly from: number
  readonly to: number
  /** Default: 5. */
  readonly fewest?: number
}

/**
 * The chain of internal customers and suppliers: an arrow for each pair that was named, with the number of people and the
 * index 100 · (mean − from)/(to − from), both directions apart. An arrow of fewer than five people is hidden, and with it
 * the total of its supplier, unless the hidden arrows hold five people together: total less shown arrows would give it
 * away.
 *
 * @throws RangeError where a rating is no point of the scale, or the scale has fewer than two points
 * @example chain(answers, { from: 0, to: 3 }).edges // [{ team: 'service', supplier: 'kitchen', status: 'shown', n: 6, index: 33.3 }]
 */
export function chain(
  answers: readonly ChainAnswer[],
  { from, to, fewest = fewestForPercentage }: ChainOptions,
): Chain {
  mustBeCount('chain', 'points of the scale', to - from + 1, 2)
  mustBeCount('chain', 'fewest', fewest, 2)
  givenAnswers(
    'chain',
    answers.map(({ rate }) => rate),
    from,
    to,
  )
  const figureOf = (some: readonly ChainAnswer[]): ChainFigure => {
    const n = peopleOf(some)
    const mean = some.reduce((sum, { rate }) => sum + rate, 0) / some.length
    return n < fewest
      ? { status: 'hidden' }
      : { status: 'shown', n, index: (100 * (mean - from)) / (to - from) }
  }
  const bySupplier = [...grouped(answers, ({ supplier }) => supplier)].map(([supplier, named]) => ({
    supplier,
    named,
    arrows: [...grouped(named, ({ team }) => team)],
  }))
  return {
    edges: bySupplier.flatMap(({ supplier, arrows }) =>
      arrows.map(([team, some]) => ({ team, supplier, ...figureOf(some) })),
    ),
    suppliers: bySupplier.map(({ supplier, named, arrows }) => {
      const kept = peopleOf(arrows.flatMap(([, some]) => (figureOf(some).status === 'hidden' ? some : [])))
      const givesAway = kept > 0 && kept < fewest
      return { supplier, ...(givesAway ? { status: 'hidden' as const } : figureOf(named)) }
    }),
  }
}

function peopleOf(answers: readonly ChainAnswer[]): number {
  const named = answers.flatMap(({ person }) => (person === undefined ? [] : [person]))
  return new Set(named).size + answers.length - named.length
}

function grouped(
  answers: readonly ChainAnswer[],
  keyOf: (answer: ChainAnswer) => string,
): ReadonlyMap<string, readonly ChainAnswer[]> {
  const groups = new Map<string, ChainAnswer[]>()
  for (const answer of answers) {
    const group = groups.get(keyOf(answer)) ?? []
    group.push(answer)
    groups.set(keyOf(answer), group)
  }
  return groups
}
