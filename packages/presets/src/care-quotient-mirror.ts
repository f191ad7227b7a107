import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { oneThing } from './one-thing.ts'
import { often5 } from './scales.ts'
import { toAnyone, toCriticism } from './thanks.ts'
import { byHand, putOff } from './timing.ts'

const criticism = 'i <= 2 or c <= 2 or a <= 2 or r <= 2 or e <= 2'

/** The five items of `care-quotient`, as customers see them. */
export const careQuotientMirror: Prompt = {
  id: 'care-quotient-mirror',
  title: 'Our care for you',
  questions: [
    { id: 'i', ...often5, text: 'How often do we act before you have to ask?' },
    { id: 'c', ...often5, text: 'How often do we put you first?' },
    { id: 'a', ...often5, text: 'How often do we stay with a problem until it is fixed?' },
    { id: 'r', ...often5, text: 'How often do we find another way when the first one fails?' },
    { id: 'e', ...often5, text: 'How often do we do more than you expect?' },
    oneThing,
  ],
  thanks: [{ when: criticism, text: toCriticism }, { text: toAnyone }],
  criticism,
  trigger: byHand,
  limits: { every: '180d', ...putOff },
}

/** For authors. */
export const careQuotientMirrorNote: PresetNote = {
  when: 'In the same quarter as the form for staff',
  seconds: 45,
  scoring: [{ method: 'care-quotient', questions: ['i', 'c', 'a', 'r', 'e'] }],
  source: 'The mirror of care-quotient',
  licence:
    'Many trainers use “Care Quotient” and “I CARE”: treat them as nicknames, and check marks before naming a product so',
}
