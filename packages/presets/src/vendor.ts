import type { Prompt } from '@earshot/core/prompt'
import { how, may } from './explore.ts'
import type { PresetNote } from './note.ts'
import { often5, quality4 } from './scales.ts'
import { thanksAfter } from './thanks.ts'
import { byHand, putOff } from './timing.ts'

/** How are we as a customer? For those who supply us. */
export const vendor: Prompt = {
  id: 'vendor',
  title: 'How are we as a customer?',
  audience: 'vendor',
  questions: [
    { id: 'rating', ...quality4, text: 'How are we to work with?', required: true },
    { id: 'orders', ...often5, text: 'How often are our orders clear?' },
    { id: 'pay', ...often5, text: 'How often do we pay on time?' },
    { id: 'answer', ...often5, text: 'How often do we answer you fast?' },
    { id: 'polite', ...often5, text: 'How often are we polite to you?' },
    {
      id: 'easier',
      type: 'text',
      text: 'What could we do to make your work with us easier?',
      long: true,
    },
    may,
    how,
  ],
  thanks: thanksAfter('rating <= 2', 'rating = 4'),
  criticism: 'rating <= 2',
  trigger: byHand,
  limits: { every: '365d', ...putOff },
}

/** For authors. */
export const vendorNote: PresetNote = {
  when: 'Once a year, or 30 days after the first order',
  seconds: 60,
  scoring: [
    { method: 'top-two-box', questions: ['rating'] },
    { method: 'index', questions: ['orders', 'pay', 'answer', 'polite'] },
  ],
  source: 'Own wording for topics of supplier surveys: pay, clear orders, quick answers, manners',
  licence: 'Free wording',
}
