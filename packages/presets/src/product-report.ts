import type { Prompt } from '@earshot/core/prompt'
import { how, may } from './explore.ts'
import type { PresetNote } from './note.ts'
import { ease5 } from './scales.ts'
import { thanksAfter } from './thanks.ts'
import { byHand } from './timing.ts'

const problem = "kind = 'problem'"
const criticism = `${problem} or clear <= 2`

/** A problem, an idea, a question or praise, from a button that is always there and never opens by itself. */
export const productReport: Prompt = {
  id: 'product-report',
  title: 'Tell us',
  questions: [
    {
      id: 'kind',
      type: 'choice',
      text: 'What do you want to tell us?',
      required: true,
      options: [
        { id: 'problem', text: 'A problem' },
        { id: 'idea', text: 'An idea' },
        { id: 'question', text: 'A question' },
        { id: 'praise', text: 'Praise' },
      ],
      order: 'speed',
    },
    {
      id: 'text',
      type: 'text',
      text: 'Please tell us more.',
      help: 'Please do not write passwords or card numbers.',
      long: true,
    },
    { id: 'did', type: 'text', text: 'What did you try to do?', long: true, when: problem },
    { id: 'saw', type: 'text', text: 'What did you see?', long: true, when: problem },
    {
      id: 'block',
      type: 'choice',
      text: 'Can you go on with your work?',
      when: problem,
      options: [
        { id: 'yes', text: 'Yes' },
        { id: 'hard', text: 'Yes, but it is hard' },
        { id: 'no', text: 'No' },
      ],
      order: 'ordinal',
    },
    { id: 'clear', ...ease5, text: 'How easy or hard is it to use?' },
    may,
    how,
  ],
  thanks: thanksAfter(criticism, "kind = 'praise'"),
  criticism,
  display: { as: 'tab' },
  trigger: byHand,
}

/** For authors. */
export const productReportNote: PresetNote = {
  when: 'Whenever a user wants: the button is always there',
  seconds: 45,
  scoring: [
    { method: 'counts', questions: ['kind', 'block'] },
    { method: 'top-two-box', questions: ['clear'] },
  ],
  source: 'Own plain words in the style of UMUX-Lite (Lewis, Utesch and Maher 2013)',
  licence: 'UX-Lite is a name of MeasuringU; call it “ease and use”',
}
