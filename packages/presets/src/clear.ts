import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { putOff } from './timing.ts'
import { yesPartlyNo } from './yes-partly-no.ts'

const unclear = "clear in ('partly', 'no')"

/** Was this clear? At the end of a help page or of a step of a form; the page gives its name as `context.page`. */
export const clear: Prompt = {
  id: 'clear',
  title: 'Was this clear?',
  questions: [
    { id: 'clear', ...yesPartlyNo, text: 'Was this clear?', required: true },
    { id: 'which', type: 'text', text: 'Which word or step was not clear?', long: true, when: unclear },
  ],
  thanks: [{ text: 'Thank you. We will make it clearer.' }],
  criticism: unclear,
  trigger: [{ on: 'scroll', depth: 0.9 }],
  limits: { oncePer: 'page', ...putOff },
}

/** For authors. */
export const clearNote: PresetNote = {
  when: 'At the end of a help page or of a step of a form',
  seconds: 8,
  scoring: [{ method: 'share', questions: ['clear'] }],
  source: 'Own wording',
  licence: 'Free wording',
}
