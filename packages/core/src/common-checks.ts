import type { Checks } from './checks.ts'
import { formChecks } from './form-checks.ts'
import { plainChecks } from './plain-checks.ts'

/** The checks of the types that most prompts have. */
export const commonChecks: Pick<Checks, 'rating' | 'choice' | 'choices' | 'text' | 'contact'> = {
  ...plainChecks,
  ...formChecks,
}
