import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { quality4 } from './scales.ts'
import { toAnyone } from './thanks.ts'
import { byHand } from './timing.ts'

/** Staff visit other places, and bring home what can be copied. */
export const visitOthers: Prompt = {
  id: 'visit-others',
  title: 'A visit to others',
  audience: 'internal',
  questions: [
    { id: 'place', type: 'text', text: 'Where were you?', required: true },
    { id: 'rating', ...quality4, text: 'How was the service there?' },
    { id: 'why', type: 'text', text: 'What made it so?', long: true },
    { id: 'copy', type: 'text', text: 'What could we copy?', long: true },
  ],
  thanks: [{ text: toAnyone }],
  // Never: a low rating is about another place.
  criticism: 'rating < 1',
  trigger: byHand,
  suppress: 5,
}

/** For authors. */
export const visitOthersNote: PresetNote = {
  when: 'In a round that the owner starts: ten places',
  seconds: 30,
  scoring: [{ method: 'top-box', questions: ['rating'] }],
  source: 'An exercise of service training: do business with ten companies',
  licence: 'Free wording',
}
