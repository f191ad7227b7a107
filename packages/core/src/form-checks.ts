import type { Checks } from './checks.ts'
import { cleanText } from './clean-text.ts'
import { isObject } from './is-object.ts'
import type { Problem } from './messages/messages.ts'
import { plainChecks } from './plain-checks.ts'

/** What a text must look like. Each form has the name of the problem with it. */
const forms = {
  // Deliberately mild: one @ with something before it and a dot after it. Whether it works shows when it is used.
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  phone: /^[+\s().\-/]*(\d[+\s().\-/]*){5,}$/,
  number: /^[+-]?\d+([.,]\d+)?$/,
}

/** The checks of what must look like something: of a contact, and of a text with a `form`. */
export const formChecks: Pick<Checks, 'text' | 'contact'> = {
  text({ form, ...question }, value) {
    const given = plainChecks.text(question, value)
    return typeof given === 'object' ? (misses(`${given.value}`, form) ?? given) : given
  },
  contact({ fields = ['name', 'email', 'phone'], consent }, value) {
    if (!isObject(value)) return 'wrong-type'
    const contact: Record<string, string> = {}
    for (const field of fields) {
      const text = cleanText(value[field], 200)
      if (text) contact[field] = text
    }
    const { name, email, phone } = contact
    if (!email && !phone) return name ? 'contact' : undefined
    const problem = misses(email, 'email') ?? misses(phone, 'phone')
    if (problem || !consent) return problem ?? { value: contact }
    return value.consent === true ? { value: { ...contact, consent: true } } : 'consent'
  },
}

/** The form that a text should have and has not. */
const misses = (text?: string, form?: keyof typeof forms): Problem | undefined =>
  text && form && !forms[form].test(text) ? form : undefined
