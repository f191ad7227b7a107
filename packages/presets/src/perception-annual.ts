import type { Prompt } from '@earshot/core/prompt'
import type { RatingQuestion, TextQuestion } from '@earshot/core/question'
import { how, may } from './explore.ts'
import type { PresetNote } from './note.ts'
import { oneThing } from './one-thing.ts'
import { degree4, expectation5, happy5, often5, quality4 } from './scales.ts'
import { thanksAfter } from './thanks.ts'
import { byHand, putOff } from './timing.ts'

const need = (id: string, text: string): RatingQuestion => ({
  id,
  ...degree4,
  text,
  notApplicable: 'Does not fit',
})
const open = (id: string, text: string): TextQuestion => ({ id, type: 'text', text, long: true })

/** Whoever does not come back has a reason, however good the view. */
const criticism = "view <= 2 or again = 'no'"

/** The customer perception survey, once a year: the view, needs and wants, the six needs, others, the year to come. */
export const perceptionAnnual: Prompt = {
  id: 'perception-annual',
  title: 'How you see us',
  questions: [
    { id: 'view', ...quality4, text: 'How do you rate us overall?', required: true },
    open('words', 'Which three words describe us?'),
    open('why', 'Why do you come to us?'),
    open('need', 'What do you need from us most?'),
    { id: 'needmet', ...often5, text: 'How often do you get what you need from us?' },
    { id: 'feel', ...happy5, text: 'How do you feel after you deal with us?' },
    { id: 'expect', ...expectation5, text: 'How are we next to what you expect?' },
    need('n1', 'Are we friendly to you?'),
    need('n2', 'Do we understand you?'),
    need('n3', 'Do we treat you fairly?'),
    need('n4', 'Do we offer you choices?'),
    need('n5', 'Do we let you decide?'),
    need('n6', 'Do we tell you what you need to know?'),
    { id: 'same', ...often5, text: 'How often is our service the same each time?' },
    { id: 'value', ...quality4, text: 'How do you rate what you get for the price?' },
    {
      id: 'other',
      type: 'choice',
      text: 'How are we next to other places you use?',
      options: [
        { id: 'much-worse', text: 'Much worse' },
        { id: 'worse', text: 'A bit worse' },
        { id: 'same', text: 'About the same' },
        { id: 'better', text: 'A bit better' },
        { id: 'much-better', text: 'Much better' },
        { id: 'none', text: 'I use no other place' },
      ],
      order: 'ordinal',
    },
    {
      id: 'again',
      type: 'choice',
      text: 'Will you come back to us in the next year?',
      options: [
        { id: 'yes', text: 'Yes' },
        { id: 'not-sure', text: 'Not sure' },
        { id: 'no', text: 'No' },
      ],
      order: 'ordinal',
    },
    open('future', 'What will you need from us next year?'),
    oneThing,
    may,
    how,
  ],
  thanks: thanksAfter(criticism, 'view = 4'),
  criticism,
  trigger: byHand,
  limits: { every: '365d', mutes: '30d', ...putOff },
}

/** For authors. */
export const perceptionAnnualNote: PresetNote = {
  when: 'In the same three or four weeks of each year, with one reminder after 7 to 10 days; other prompts then rest for 30 days',
  seconds: 240,
  scoring: [
    {
      method: 'share',
      questions: ['needmet', 'feel', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'same', 'other', 'again'],
    },
    { method: 'top-box', questions: ['view', 'value'] },
    { method: 'expectation', questions: ['expect'] },
    { method: 'drivers', questions: ['view', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6'] },
    { method: 'change', questions: ['view', 'needmet', 'feel', 'expect', 'same', 'value', 'again'] },
  ],
  source: 'Own questions, planned along ISO 10004:2018: expectations first, then measure, then use',
  licence: 'ISO 10004 is guidance; do not claim to be certified',
}
