import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { toAnyone, toPraise } from './thanks.ts'
import { byHand } from './timing.ts'

/** What staff saw, without a word on who it was. Never mixed with what customers say. */
export const observation: Prompt = {
  id: 'observation',
  title: 'I saw something',
  audience: 'internal',
  questions: [
    {
      id: 'saw',
      type: 'choices',
      text: 'What did you see?',
      required: true,
      options: [
        { id: 'lost', text: 'Looked lost' },
        { id: 'waited', text: 'Waited long' },
        { id: 'unhappy', text: 'Looked unhappy' },
        { id: 'asked-twice', text: 'Asked the same thing twice' },
        { id: 'sent-back', text: 'Sent something back' },
        { id: 'left', text: 'Left without buying' },
        { id: 'happy', text: 'Looked very happy' },
        { id: 'other', text: 'Something else', other: true },
      ],
      order: 'staff',
    },
    { id: 'need', type: 'text', text: 'What may they have needed?', long: true },
    { id: 'did', type: 'text', text: 'What did you do?', long: true },
  ],
  thanks: [{ when: "saw has 'happy'", text: toPraise }, { text: toAnyone }],
  trigger: byHand,
}

/** For authors. */
export const observationNote: PresetNote = {
  when: 'When staff saw something',
  seconds: 20,
  scoring: [{ method: 'counts', questions: ['saw'] }],
  source: 'Own wording',
  licence: 'Free wording',
}
