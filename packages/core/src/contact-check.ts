import type { Checks } from './checks.ts'
import { cleanText } from './clean-text.ts'
import { isObject } from './is-object.ts'

/** What a way to reach somebody must look like. Each has the name of the problem with it. */
export const waysToReach: Readonly<Record<'email' | 'phone', RegExp>> = {
  // Deliberately mild: one @ with something before it and a dot after it. Whether it works shows when it is used.
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  phone: /^[+\s().\-/]*(\d[+\s().\-/]*){5,}$/,
}

/** The check of a contact. */
export const contactCheck: Pick<Checks, 'contact'> = {
  contact({ fields = ['name', 'email', 'phone'], consent }, value) {
    if (!isObject(value)) return 'wrong-type'
    const contact: Record<string, string> = {}
    for (const field of fields) {
      const text = cleanText(value[field], 200)
      if (text) contact[field] = text
    }
    const { name, email, phone } = contact
    if (!email && !phone) return name ? 'contact' : undefined
    if (email && !waysToReach.email.test(email)) return 'email'
    if (phone && !waysToReach.phone.test(phone)) return 'phone'
    if (!consent) return { value: contact }
    return value.consent === true ? { value: { ...contact, consent: true } } : 'consent'
  },
}
