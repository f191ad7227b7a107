import type { Checks } from './checks.ts'
import { contactCheck, waysToReach } from './contact-check.ts'
import { plainChecks } from './plain-checks.ts'

/** What a text must look like. Each form has the name of the problem with it. */
const forms = { ...waysToReach, number: /^[+-]?\d+([.,]\d+)?$/ }

/** The checks of what must look like something: of a contact, and of a text with a `form`. */
export const formChecks: Pick<Checks, 'text' | 'contact'> = {
  ...contactCheck,
  text({ form, ...question }, value) {
    const given = plainChecks.text(question, value)
    return typeof given === 'object' && form && !forms[form].test(`${given.value}`) ? form : given
  },
}
