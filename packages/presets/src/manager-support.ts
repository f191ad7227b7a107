import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { often5 } from './scales.ts'
import { toFew } from './thanks.ts'
import { byHand, putOff } from './timing.ts'

/** What managers do for their staff. */
export const managerSupport: Prompt = {
  id: 'manager-support',
  title: 'Support at work',
  audience: 'internal',
  questions: [
    { id: 'easier', ...often5, text: 'How often does your boss make your job easier?' },
    { id: 'fair', ...often5, text: 'How often are you treated fairly?' },
    { id: 'tools', ...often5, text: 'How often do you have what you need to help a customer?' },
    { id: 'may', ...often5, text: 'How often may you fix a problem on your own?' },
    { id: 'one', type: 'text', text: 'What one thing would make your job easier?', long: true },
  ],
  thanks: [{ text: toFew }],
  trigger: byHand,
  limits: { every: '180d', ...putOff },
  anonymous: true,
  suppress: 5,
}

/** For authors. */
export const managerSupportNote: PresetNote = {
  when: 'Twice a year, by a link for staff',
  seconds: 45,
  scoring: [{ method: 'index', questions: ['easier', 'fair', 'tools', 'may'] }],
  source: 'Own wording',
  licence: 'Free wording; the items of Gallup’s Q12 are under copyright and not in it',
}
