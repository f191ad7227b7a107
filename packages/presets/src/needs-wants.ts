import type { Prompt } from '@earshot/core/prompt'
import { explore } from './explore.ts'
import type { PresetNote } from './note.ts'
import { oneThing } from './one-thing.ts'
import { happy5 } from './scales.ts'
import { thanksAfter } from './thanks.ts'
import { afterLoad, putOff } from './timing.ts'
import { yesPartlyNo } from './yes-partly-no.ts'

const criticism = "need = 'no' or want <= 2"

/** A need is met when the problem is solved; a want is met when it felt good. */
export const needsWants: Prompt = {
  id: 'needs-wants',
  title: 'What you came for',
  questions: [
    { id: 'need', ...yesPartlyNo, text: 'Did you get what you came for?', required: true },
    { id: 'want', ...happy5, text: 'How did you feel when you left?' },
    ...explore(criticism),
    { ...oneThing, when: "need in ('yes', 'partly') and want >= 3" },
  ],
  thanks: thanksAfter(criticism, "need = 'yes' and want = 5"),
  criticism,
  trigger: afterLoad,
  limits: { every: '30d', ...putOff },
}

/** For authors. */
export const needsWantsNote: PresetNote = {
  when: 'After a contact',
  seconds: 15,
  scoring: [
    { method: 'share', questions: ['need', 'want'] },
    { method: 'needs-list', questions: ['what'] },
  ],
  source: 'Own wording; need met by want met makes four fields',
  licence: 'Free wording',
}
