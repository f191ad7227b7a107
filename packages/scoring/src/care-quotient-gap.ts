import { bootstrapDifference } from './bootstrap-difference.ts'
import { answeredEnough, type CareAnswers, careQuotient, quotientOf } from './care-quotient.ts'
import type { BootstrapOptions, Bootstrapped } from './percentile-interval.ts'

/** How much better a team sees itself than its customers do, or that one of the two is hidden. */
export type CareQuotientGap = ({ readonly status: 'shown' } & Bootstrapped) | { readonly status: 'hidden' }

/**
 * The Care Quotient as staff see it less as customers see it, with its bootstrap 95 % interval. Above 0 the team sees
 * itself better than its customers do. Hidden where one of the two is.
 *
 * @throws RangeError where a row has not five answers, a rating is not 1 to 5, or an option cannot be
 */
export function careQuotientGap(
  {
    staff,
    customers,
  }: { readonly staff: readonly CareAnswers[]; readonly customers: readonly CareAnswers[] },
  options: BootstrapOptions = {},
): CareQuotientGap {
  const a = answeredEnough(staff, 'careQuotientGap')
  const b = answeredEnough(customers, 'careQuotientGap')
  if ([a, b].some((people) => careQuotient(people).status === 'hidden')) return { status: 'hidden' }
  const gap = bootstrapDifference({ a, b }, quotientOf, options)
  return gap ? { status: 'shown', ...gap } : { status: 'hidden' }
}
