import type { Prompt } from '@earshot/core/prompt'
import { explore } from './explore.ts'
import type { PresetNote } from './note.ts'
import { oneThing } from './one-thing.ts'
import { happy5 } from './scales.ts'
import { thanksAfter } from './thanks.ts'
import { afterLoad, putOff } from './timing.ts'

/** Satisfaction in plain words, five points. */
export const csat5: Prompt = {
  id: 'csat-5',
  title: 'Happy or unhappy?',
  questions: [
    { id: 'rating', ...happy5, text: 'How happy or unhappy are you with our service?', required: true },
    ...explore('rating <= 2'),
    { ...oneThing, when: 'rating in (3, 4)' },
    { id: 'well', type: 'text', text: 'What did we do well?', long: true, when: 'rating = 5' },
  ],
  thanks: thanksAfter('rating <= 2', 'rating = 5'),
  criticism: 'rating <= 2',
  trigger: afterLoad,
  limits: { every: '30d', oncePer: 'request', ...putOff },
}

/** For authors. */
export const csat5Note: PresetNote = {
  when: 'After a finished task or a closed request',
  seconds: 15,
  scoring: [
    { method: 'top-two-box', questions: ['rating'] },
    { method: 'top-box', questions: ['rating'] },
    { method: 'mean', questions: ['rating'] },
    { method: 'needs-list', questions: ['what'] },
  ],
  source: 'Balanced two-sided scale of five points, with plain words in place of satisfied and dissatisfied',
  licence: 'Free wording; CSAT is a generic term',
}
