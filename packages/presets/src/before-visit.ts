import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { afterLoad, putOff } from './timing.ts'

/** What people hope for, before the visit or the order. A later answer is joined by the id of the visit or order. */
export const beforeVisit: Prompt = {
  id: 'before-visit',
  title: 'Before your visit',
  questions: [
    { id: 'hope', type: 'text', text: 'What do you hope for this time?', long: true },
    {
      id: 'matter',
      type: 'choice',
      text: 'What matters most to you today?',
      options: [
        { id: 'fast', text: 'That it is fast' },
        { id: 'right', text: 'That it is done right' },
        { id: 'price', text: 'The price' },
        { id: 'people', text: 'Friendly people' },
        { id: 'choice', text: 'Having a choice' },
        { id: 'facts', text: 'Clear facts' },
        { id: 'other', text: 'Something else', other: true },
      ],
      order: 'random',
      last: ['other'],
    },
  ],
  thanks: [{ text: 'Thank you. We will keep this in mind.' }],
  trigger: afterLoad,
  limits: { every: '90d', ...putOff },
}

/** For authors. */
export const beforeVisitNote: PresetNote = {
  when: 'When a booking is done, or for one in N visitors: set share',
  seconds: 15,
  scoring: [{ method: 'counts', questions: ['matter'] }],
  source: 'Own wording; expectations are asked before the experience, as the model of gaps wants it',
  licence: 'Free wording',
}
