import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { often5 } from './scales.ts'
import { toFew } from './thanks.ts'
import { byHand, putOff } from './timing.ts'

/** Initiative, commitment, accountability, resourcefulness, expectations, as staff see them. Not a validated test. */
export const careQuotient: Prompt = {
  id: 'care-quotient',
  title: 'Our care',
  audience: 'internal',
  questions: [
    { id: 'i', ...often5, text: 'How often do we act before the customer has to ask?' },
    { id: 'c', ...often5, text: 'How often do we put the customer first?' },
    { id: 'a', ...often5, text: 'How often do we stay with a problem until it is fixed?' },
    { id: 'r', ...often5, text: 'How often do we find another way when the first one fails?' },
    { id: 'e', ...often5, text: 'How often do we do more than the customer expects?' },
    { id: 'short', type: 'text', text: 'Where do we fall short?', long: true },
    { id: 'help', type: 'text', text: 'What would help you to do better?', long: true },
  ],
  thanks: [{ text: toFew }],
  trigger: byHand,
  limits: { every: '90d', ...putOff },
  anonymous: true,
  suppress: 5,
}

/** For authors. */
export const careQuotientNote: PresetNote = {
  when: 'Four times a year, by a link for staff that stores no login name',
  seconds: 60,
  scoring: [{ method: 'care-quotient', questions: ['i', 'c', 'a', 'r', 'e'] }],
  source: 'Own items for five headings of service training; not a validated test',
  licence:
    'Many trainers use “Care Quotient” and “I CARE”: treat them as nicknames, and check marks before naming a product so',
}
