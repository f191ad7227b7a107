import type { Prompt } from '@earshot/core/prompt'
import { explore } from './explore.ts'
import { quality4 } from './scales.ts'
import { thanksAfter } from './thanks.ts'

const criticism = 'rating <= 2'

/** How did we do? Four points, for after a finished visit, call, chat or order. Free wording, about 15 seconds. */
export const howDidWeDo: Prompt = {
  id: 'how-did-we-do',
  title: 'How did we do?',
  questions: [
    { id: 'rating', type: 'rating', text: 'How did we do today?', required: true, scale: quality4 },
    ...explore(criticism),
    {
      id: 'one',
      type: 'text',
      text: 'What is one thing we could do better?',
      when: 'rating = 3',
      long: true,
    },
    { id: 'well', type: 'text', text: 'What did we do well?', when: 'rating = 4', long: true },
    {
      id: 'one2',
      type: 'text',
      text: 'What is one thing we could do better?',
      when: 'rating = 4',
      long: true,
    },
  ],
  thanks: thanksAfter(criticism, 'rating = 4'),
  criticism,
  trigger: [{ on: 'load', after: '5s' }],
  limits: { every: '30d', oncePer: 'order visit', afterDismissed: '30d', afterLater: '7d' },
}
