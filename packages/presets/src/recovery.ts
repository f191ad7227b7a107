import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { degree4 } from './scales.ts'
import { toAnyone, toCriticism, toPraise } from './thanks.ts'
import { byHand, putOff } from './timing.ts'
import { yesPartlyNo } from './yes-partly-no.ts'

const unsolved = "solved in ('partly', 'no')"
const criticism = `${unsolved} or fair <= 2 or fast <= 2 or treat <= 2 or again = 'no'`

/** After a complaint is closed: is it solved, and were the result, the speed and the treatment fair? */
export const recovery: Prompt = {
  id: 'recovery',
  title: 'After your complaint',
  questions: [
    { id: 'solved', ...yesPartlyNo, text: 'Is your problem solved now?', required: true },
    { id: 'fair', ...degree4, text: 'Was what we did in the end fair to you?' },
    { id: 'fast', ...degree4, text: 'Did we act fast enough?' },
    { id: 'treat', ...degree4, text: 'Did we treat you well?' },
    { id: 'still', type: 'text', text: 'What can we still do for you?', long: true, when: unsolved },
    {
      id: 'again',
      type: 'choice',
      text: 'Would you come to us again?',
      options: [
        { id: 'yes', text: 'Yes' },
        { id: 'not-sure', text: 'Not sure' },
        { id: 'no', text: 'No' },
      ],
      order: 'ordinal',
    },
  ],
  thanks: [
    { when: criticism, text: toCriticism },
    { when: 'fair = 4 and fast = 4 and treat = 4', text: toPraise },
    { text: toAnyone },
  ],
  criticism,
  trigger: byHand,
  limits: { oncePer: 'case', ...putOff },
}

/** For authors. */
export const recoveryNote: PresetNote = {
  when: 'One to three days after a case was resolved; the page gives its id as context.case',
  seconds: 25,
  scoring: [
    { method: 'share', questions: ['solved', 'again'] },
    { method: 'mean', questions: ['fair', 'fast', 'treat'] },
  ],
  source:
    'Own wording for three kinds of fairness known from research on service recovery: result, process, treatment',
  licence: 'Free wording',
}
