import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { toAnyone, toCriticism } from './thanks.ts'
import { putOff } from './timing.ts'

const unmet = "found in ('partly', 'no')"

/** Why did you come? For the first contact; at a counter or on the phone staff may enter the answer. */
export const reasonForVisit: Prompt = {
  id: 'reason-for-visit',
  title: 'What brings you here?',
  questions: [
    {
      id: 'reason',
      type: 'choice',
      text: 'What brings you here today?',
      required: true,
      options: [
        { id: 'buy', text: 'To buy' },
        { id: 'look', text: 'To look around' },
        { id: 'ask', text: 'To ask something' },
        { id: 'fix', text: 'To fix a problem' },
        { id: 'return', text: 'To give something back' },
        { id: 'other', text: 'Something else', other: true },
      ],
      order: 'random',
      last: ['other'],
    },
    {
      id: 'found',
      type: 'choice',
      text: 'Did you get what you came for?',
      options: [
        { id: 'yes', text: 'Yes' },
        { id: 'partly', text: 'Partly' },
        { id: 'not-yet', text: 'Not yet' },
        { id: 'no', text: 'No' },
      ],
      order: 'ordinal',
    },
    { id: 'missing', type: 'text', text: 'What did you not find?', long: true, when: unmet },
    { id: 'needs', type: 'text', text: 'What do you need from us?', long: true },
    { id: 'expect', type: 'text', text: 'What do you expect from us?', long: true },
  ],
  thanks: [{ when: unmet, text: toCriticism }, { text: toAnyone }],
  criticism: unmet,
  trigger: [{ on: 'exit' }],
  limits: { every: '90d', ...putOff },
}

/** For authors. */
export const reasonForVisitNote: PresetNote = {
  when: 'When a visitor is about to leave, or on the second page, for one in N visitors: set share',
  seconds: 20,
  scoring: [
    { method: 'counts', questions: ['reason'] },
    { method: 'share', questions: ['found'] },
  ],
  source: 'The pair of purpose and success that sites use to ask visitors',
  licence: 'Free wording',
}
