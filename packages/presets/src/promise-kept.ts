import type { Prompt } from '@earshot/core/prompt'
import { explore } from './explore.ts'
import type { PresetNote } from './note.ts'
import { thanksAfter } from './thanks.ts'
import { byHand, putOff } from './timing.ts'

const criticism = "kept in ('partly', 'no')"

/** Did we do what we said? Asked once a promised date has come. */
export const promiseKept: Prompt = {
  id: 'promise-kept',
  title: 'Did we do what we said?',
  questions: [
    {
      id: 'kept',
      type: 'choice',
      text: 'Did we do what we said we would do?',
      required: true,
      options: [
        { id: 'yes', text: 'Yes' },
        { id: 'partly', text: 'Partly' },
        { id: 'no', text: 'No' },
        { id: 'not-yet', text: 'Not yet' },
      ],
      order: 'ordinal',
    },
    {
      id: 'choice',
      type: 'choice',
      text: 'If we could not, did we offer you another way?',
      when: criticism,
      options: [
        { id: 'yes', text: 'Yes' },
        { id: 'no', text: 'No' },
        { id: 'not-discussed', text: 'We did not talk about it' },
      ],
      order: 'speed',
    },
    ...explore(criticism),
  ],
  thanks: thanksAfter(criticism, "kept = 'yes'"),
  criticism,
  trigger: byHand,
  limits: { oncePer: 'promise', ...putOff },
}

/** For authors. */
export const promiseKeptNote: PresetNote = {
  when: 'When a request or case reaches its promised date; the page gives its id as context.promise',
  seconds: 10,
  scoring: [
    { method: 'share', questions: ['kept'] },
    { method: 'needs-list', questions: ['what'] },
  ],
  source: 'Own wording',
  licence: 'Free wording',
}
