import type { Prompt } from '@earshot/core/prompt'
import { explore } from './explore.ts'
import type { PresetNote } from './note.ts'
import { oneThing } from './one-thing.ts'
import { quality4 } from './scales.ts'
import { thanksAfter } from './thanks.ts'
import { afterLoad, putOff } from './timing.ts'

/**
 * How did we do? Four points, for after a finished visit, call, chat or order.
 *
 * Conditions and the last question are written out: compressed, that is smaller than names for them.
 */
export const howDidWeDo: Prompt = {
  id: 'how-did-we-do',
  title: 'How did we do?',
  questions: [
    { id: 'rating', ...quality4, text: 'How did we do today?', required: true },
    ...explore('rating <= 2'),
    { ...oneThing, when: 'rating = 3' },
    { id: 'well', type: 'text', text: 'What did we do well?', long: true, when: 'rating = 4' },
    {
      id: 'one2',
      type: 'text',
      text: 'What is one thing we could do better?',
      long: true,
      when: 'rating = 4',
    },
  ],
  thanks: thanksAfter('rating <= 2', 'rating = 4'),
  criticism: 'rating <= 2',
  trigger: afterLoad,
  limits: { every: '30d', oncePer: 'order visit', ...putOff },
}

/** For authors. */
export const howDidWeDoNote: PresetNote = {
  when: 'After a finished visit, call, chat or order, never before',
  seconds: 15,
  scoring: [
    { method: 'top-box', questions: ['rating'] },
    { method: 'needs-list', questions: ['what'] },
  ],
  source: 'Own wording; the labels belong to the family of excellent, good, fair and poor',
  licence: 'Free wording',
}
