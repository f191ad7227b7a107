import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { toAnyone, toCriticism, toPraise } from './thanks.ts'
import { byHand } from './timing.ts'

const problem = "kind = 'problem'"

/** What a customer said in a talk, a call or a mail, as staff enter it. Shown apart from customers' own answers. */
export const heard: Prompt = {
  id: 'heard',
  title: 'I heard something',
  audience: 'internal',
  questions: [
    {
      id: 'way',
      type: 'choice',
      text: 'How did they tell you?',
      required: true,
      options: [
        { id: 'person', text: 'In person' },
        { id: 'phone', text: 'By phone' },
        { id: 'email', text: 'By e-mail' },
        { id: 'chat', text: 'In a chat' },
      ],
      order: 'staff',
    },
    {
      id: 'kind',
      type: 'choice',
      text: 'What was it?',
      options: [
        { id: 'need', text: 'A need' },
        { id: 'problem', text: 'A problem' },
        { id: 'wish', text: 'A wish' },
        { id: 'praise', text: 'Praise' },
      ],
      order: 'staff',
    },
    {
      id: 'words',
      type: 'text',
      text: 'What did they say?',
      help: 'Use their own words. No names, please.',
      long: true,
    },
    {
      id: 'answer',
      type: 'choice',
      text: 'What did you say?',
      options: [
        { id: 'by-date', text: 'Yes, by a date' },
        { id: 'done', text: 'Yes, done' },
        { id: 'another-way', text: 'No, but another way' },
        { id: 'no', text: 'No' },
        { id: 'unknown', text: 'I do not know yet' },
      ],
      order: 'staff',
    },
    { id: 'by', type: 'date', text: 'By when?', when: "answer = 'by-date'" },
  ],
  thanks: [
    { when: problem, text: toCriticism },
    { when: "kind = 'praise'", text: toPraise },
    { text: toAnyone },
  ],
  criticism: problem,
  trigger: byHand,
}

/** For authors. */
export const heardNote: PresetNote = {
  when: 'After a talk, a call or a mail',
  seconds: 20,
  scoring: [{ method: 'counts', questions: ['way', 'kind', 'answer'] }],
  source: 'Own wording',
  licence: 'Free wording',
}
