import type { Prompt } from '@earshot/core/prompt'
import { hope, how, may, right, what, why } from './explore.ts'
import type { PresetNote } from './note.ts'
import { toContact } from './thanks.ts'
import { byHand } from './timing.ts'

/**
 * A complaint: taken in, and put right. It waits for the person who has one and is never limited. The number of the
 * note is told only where the page gives one as `context.ref`.
 */
export const complaint: Prompt = {
  id: 'complaint',
  title: 'Tell us about a problem',
  questions: [
    { ...what, text: 'What went wrong?', required: true },
    why,
    { id: 'when', type: 'date', text: 'When did it happen?' },
    hope,
    { id: 'effect', type: 'text', text: 'What did it do to you?', long: true },
    right,
    {
      id: 'urgent',
      type: 'choice',
      text: 'How soon do you need an answer?',
      options: [
        { id: 'now', text: 'Right now' },
        { id: 'today', text: 'Today' },
        { id: 'week', text: 'This week' },
        { id: 'no-rush', text: 'No rush' },
      ],
      order: 'ordinal',
    },
    may,
    how,
  ],
  thanks: [
    {
      when: `${toContact.when} and context.ref`,
      text: 'Thank you for telling us. Your note is number {context.ref}. A person will contact you by {context.due}.',
    },
    toContact,
    { when: 'context.ref', text: 'Thank you for telling us. Your note is number {context.ref}.' },
    { text: 'Thank you for telling us.' },
  ],
  // All of them are.
  criticism: 'what',
  trigger: byHand,
}

/** For authors. */
export const complaintNote: PresetNote = {
  when: 'Whenever a customer wants; offer it after any low rating too',
  seconds: 60,
  scoring: [
    { method: 'control-chart', questions: ['what'] },
    { method: 'needs-list', questions: ['what'] },
    { method: 'kaplan-meier', questions: ['what'] },
  ],
  source: 'Own wording; the steps are in the order of ISO 10002',
  licence: 'The text of ISO is under copyright; only the order of the steps is used',
}
