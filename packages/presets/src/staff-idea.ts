import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { byHand } from './timing.ts'

/** An idea, an obstacle or thanks, from staff. An answer is promised only where the page gives `context.due`. */
export const staffIdea: Prompt = {
  id: 'staff-idea',
  title: 'Share it',
  audience: 'internal',
  questions: [
    {
      id: 'kind',
      type: 'choice',
      text: 'What do you want to share?',
      required: true,
      options: [
        { id: 'idea', text: 'An idea' },
        { id: 'obstacle', text: 'Something that is in my way' },
        { id: 'thanks', text: 'Thanks to someone' },
      ],
      order: 'staff',
    },
    { id: 'text', type: 'text', text: 'Please tell us more.', long: true },
  ],
  thanks: [
    { when: 'context.due', text: 'Thank you. You will see an answer on the board by {context.due}.' },
    { text: 'Thank you.' },
  ],
  trigger: byHand,
}

/** For authors. */
export const staffIdeaNote: PresetNote = {
  when: 'Always open',
  seconds: 20,
  scoring: [{ method: 'counts', questions: ['kind'] }],
  source: 'Own wording',
  licence: 'Free wording',
}
