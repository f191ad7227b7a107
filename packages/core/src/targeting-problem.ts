import type { Report } from './read.ts'
import { targeting } from './read-targeting.ts'

/**
 * Says what is wrong with a condition for `targeting`, and where; `undefined` where nothing is.
 *
 * @param where - how the option was written, such as `data-targeting`
 * @example targetingProblem("page.path ~", 'data-targeting')
 * // 'data-targeting: “page.path ~”, character 12: expected a name, a number or a text, found the end.'
 */
export function targetingProblem(text: string, where: string): string | undefined {
  const report: Report = { errors: [], warnings: [] }
  targeting(text, where, report)
  return report.errors[0]?.message
}
