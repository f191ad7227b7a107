import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { toAnyone, toCriticism, toPraise } from './thanks.ts'
import { afterLoad, putOff } from './timing.ts'

const criticism = "surprised = 'bad'"

/**
 * Surprises, good or bad, and whom to thank. Whether one was good is a tap of its own, so that it can be held against who
 * comes back.
 */
export const memorable: Prompt = {
  id: 'memorable',
  title: 'Any surprise?',
  questions: [
    { id: 'surprise', type: 'text', text: 'Did anything surprise you, good or bad?', long: true },
    {
      id: 'surprised',
      type: 'choice',
      text: 'Was it good or bad?',
      options: [
        { id: 'good', text: 'Good' },
        { id: 'bad', text: 'Bad' },
        { id: 'none', text: 'There was no surprise' },
      ],
      order: 'ordinal',
    },
    { id: 'who', type: 'text', text: 'Is there someone we should thank?' },
  ],
  thanks: [{ when: criticism, text: toCriticism }, { when: 'who', text: toPraise }, { text: toAnyone }],
  criticism,
  trigger: afterLoad,
  // One in five, drawn before anything is known of the answer. The drawn ones are asked this in place of `how-did-we-do`.
  limits: { every: '90d', share: 0.2, ...putOff },
  priority: 1,
}

/** For authors. */
export const memorableNote: PresetNote = {
  when: 'Beside how-did-we-do, for one in five, drawn before the answer is known',
  seconds: 15,
  scoring: [{ method: 'counts', questions: ['surprise', 'surprised', 'who'] }],
  source: 'Own wording',
  licence: 'Free wording',
}
