import type { Checks } from './checks.ts'
import { contactCheck } from './contact-check.ts'
import { plainChecks } from './plain-checks.ts'

/** The checks of the types that most prompts have. A text with a `form` is refused: `formChecks` has that. */
export const commonChecks: Pick<Checks, 'rating' | 'choice' | 'choices' | 'text' | 'contact'> = {
  ...plainChecks,
  ...contactCheck,
}
