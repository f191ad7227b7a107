import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { toFew } from './thanks.ts'
import { putOff } from './timing.ts'
import { yesPartlyNo } from './yes-partly-no.ts'

const unmet = "got in ('partly', 'no')"

/**
 * After a handover between teams, one tap. `context.team` is who handed over, such as `kitchen`; without it the question
 * still reads well. It opens by itself once the page has told `earshot.track('handover-done')`.
 */
export const handover: Prompt = {
  id: 'handover',
  title: 'After the handover',
  audience: 'internal',
  questions: [
    {
      id: 'got',
      ...yesPartlyNo,
      text: 'Did you get what you needed from the {context.team} team this time?',
      required: true,
    },
    { id: 'missing', type: 'text', text: 'What was missing?', long: true, when: unmet },
    { id: 'thanks', type: 'text', text: 'Is there someone to thank?' },
  ],
  thanks: [{ text: toFew }],
  criticism: unmet,
  trigger: [{ on: 'event', name: 'handover-done' }],
  limits: { every: '1d', ...putOff },
  anonymous: true,
  suppress: 5,
}

/** For authors. */
export const handoverNote: PresetNote = {
  when: 'When a handover is done',
  seconds: 5,
  scoring: [{ method: 'share', questions: ['got'] }],
  source: 'Own wording',
  licence: 'Free wording',
}
