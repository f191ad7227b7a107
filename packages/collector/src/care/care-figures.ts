import { type CareAnswers, type CareQuotient, careQuotient } from '@earshot/scoring/care-quotient'
import { type CareQuotientGap, careQuotientGap } from '@earshot/scoring/care-quotient-gap'
import { masked } from '../results/masked.ts'
import type { StoredResponse } from '../storage/port.ts'

const items = ['i', 'c', 'a', 'r', 'e'] as const
/** What staff wrote is shown with the figures, or not at all. */
const written = ['short', 'help'] as const

/** How a team sees its care, how its customers see it, and how far apart that is. */
export interface CareFigures {
  readonly staff: CareQuotient
  readonly customers: CareQuotient
  /** Whether any customer was asked and answered. */
  readonly customersAsked: boolean
  readonly gap: CareQuotientGap
  /** What staff wrote, in an order that says nothing of when or by whom. Empty where the figures are hidden. */
  readonly comments: Readonly<Record<(typeof written)[number], readonly string[]>>
}

/**
 * Computes the care figures of one time. Below five people nothing of a side is told, and its comments
 * neither.
 *
 * @param staff - released answers to `care-quotient`
 * @param customers - answers to `care-quotient-mirror`
 */
export function careFigures(
  staff: readonly StoredResponse[],
  customers: readonly StoredResponse[],
): CareFigures {
  const [own, theirs] = [rowsOf(staff), rowsOf(customers)]
  const shown = careQuotient(own)
  const words = (question: string): readonly string[] =>
    shown.status === 'hidden'
      ? []
      : standing(staff)
          .flatMap(({ data }) => {
            const value = data.answers.find((answer) => answer.question === question)?.value
            return typeof value === 'string' ? [masked(value)] : []
          })
          // By their letters: the order in which they came would say who wrote them.
          .sort((a, b) => a.localeCompare(b, 'en'))
  return {
    staff: shown,
    customers: careQuotient(theirs),
    customersAsked: theirs.length > 0,
    gap: careQuotientGap({ staff: own, customers: theirs }),
    comments: { short: words('short'), help: words('help') },
  }
}

function standing(responses: readonly StoredResponse[]): readonly StoredResponse[] {
  return responses.filter(
    ({ state, repeats, data }) =>
      state !== 'withdrawn' && repeats === undefined && !data.presentation?.marks?.length,
  )
}

function rowsOf(responses: readonly StoredResponse[]): readonly CareAnswers[] {
  return standing(responses).map(({ data }) =>
    items.map((item) => {
      const value = data.answers.find(({ question }) => question === item)?.value
      return typeof value === 'number' ? value : undefined
    }),
  )
}
