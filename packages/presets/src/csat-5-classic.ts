import type { Prompt } from '@earshot/core/prompt'
import { explore } from './explore.ts'
import type { PresetNote } from './note.ts'
import { oneThing } from './one-thing.ts'
import { satisfied5 } from './scales.ts'
import { thanksAfter } from './thanks.ts'
import { afterLoad, putOff } from './timing.ts'

/** Satisfaction in the classic words, five points, for figures that must go on an older series. */
export const csat5Classic: Prompt = {
  id: 'csat-5-classic',
  title: 'Satisfied or dissatisfied?',
  questions: [
    {
      id: 'rating',
      ...satisfied5,
      text: 'How satisfied or dissatisfied are you with our service?',
      required: true,
    },
    ...explore('rating <= 2'),
    { ...oneThing, when: 'rating >= 3' },
  ],
  thanks: thanksAfter('rating <= 2', 'rating = 5'),
  criticism: 'rating <= 2',
  trigger: afterLoad,
  limits: { every: '30d', oncePer: 'request', ...putOff },
  lintExempt: {
    'W-01': 'Standard wording, kept so that older figures can be compared; it is above grade 6.',
  },
}

/** For authors. */
export const csat5ClassicNote: PresetNote = {
  when: 'Only where figures must be compared with older ones',
  seconds: 20,
  scoring: [
    { method: 'top-two-box', questions: ['rating'] },
    { method: 'top-box', questions: ['rating'] },
    { method: 'mean', questions: ['rating'] },
    { method: 'needs-list', questions: ['what'] },
  ],
  source: 'Classic balanced item; both poles stand in the question, as Krosnick and Presser advise',
  licence: 'Free wording',
}
