import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { expectation5 } from './scales.ts'

const wantsSomeone = "state in ('need', 'someone') or send = 'yes' or wrong has 'allergy'"

/**
 * The check-in during the meal, at the table. It opens by itself only two minutes after the page has told that food was
 * served (`earshot.track('food-served')`). Own wording: specific questions draw more than "How is everything?".
 */
export const tableCheck: Prompt = {
  id: 'table-check',
  title: 'How is it going?',
  questions: [
    {
      id: 'state',
      type: 'choice',
      text: 'How is it going at your table?',
      required: true,
      options: [
        { id: 'good', text: 'All good' },
        { id: 'need', text: 'We need something' },
        { id: 'wrong', text: 'Something is not right' },
        { id: 'someone', text: 'Please send someone' },
      ],
      order: 'speed',
    },
    {
      id: 'need',
      type: 'choices',
      text: 'What can we bring you?',
      when: "state = 'need'",
      options: [
        { id: 'drinks', text: 'Drinks' },
        { id: 'cutlery', text: 'Cutlery' },
        { id: 'napkins', text: 'Napkins' },
        { id: 'sauce', text: 'Sauce or salt' },
        { id: 'dish', text: 'A dish we still wait for' },
        { id: 'bill', text: 'The bill' },
        { id: 'other', text: 'Something else', other: true },
      ],
      order: 'speed',
    },
    {
      id: 'wrong',
      type: 'choices',
      text: 'What is not right?',
      when: "state = 'wrong'",
      options: [
        { id: 'cold', text: 'It is cold' },
        { id: 'not-ordered', text: 'It is not what we ordered' },
        { id: 'taste', text: 'The taste' },
        { id: 'wait', text: 'We wait too long' },
        { id: 'seat', text: 'The noise or the seat' },
        { id: 'allergy', text: 'I may be allergic to something' },
        { id: 'other', text: 'Something else', other: true },
      ],
      order: 'speed',
    },
    {
      id: 'send',
      type: 'choice',
      text: 'Shall we send someone to your table?',
      // A possible allergy needs no further question: somebody comes.
      when: "state = 'wrong' and not wrong has 'allergy'",
      options: [
        { id: 'yes', text: 'Yes, please' },
        { id: 'no', text: 'No, thank you' },
      ],
      order: 'ordinal',
    },
    {
      id: 'dish',
      ...expectation5,
      text: 'How is the food next to what you expected?',
      when: "state = 'good'",
    },
  ],
  thanks: [
    {
      when: wantsSomeone,
      text: 'We told the team. Someone is on the way.',
      unsent: 'We could not reach the team. Please wave to us.',
    },
    { when: "state = 'good'", text: 'Enjoy your meal.' },
    { text: 'Thank you for telling us. This helps us to get better.' },
  ],
  criticism: "state = 'wrong' or dish <= 2",
  call: wantsSomeone,
  trigger: [{ on: 'event', name: 'food-served', after: '2m' }],
  limits: { every: '20m', timesPer: '2 visit', afterDismissed: '4h', afterLater: '15m' },
  lintExempt: { 'F-04': 'At the table a tap brings a person, who listens; nobody types during a meal.' },
}

/** For authors. */
export const tableCheckNote: PresetNote = {
  when: 'When a guest scans the code of the table, or two to five minutes after food was served',
  seconds: 5,
  scoring: [
    { method: 'kaplan-meier', questions: ['state'] },
    { method: 'control-chart', questions: ['state'] },
    { method: 'share', questions: ['dish'] },
  ],
  source: 'Own wording; servers learn to come after two bites or two minutes',
  licence: 'Free wording',
}
