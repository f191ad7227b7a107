import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { toFew } from './thanks.ts'
import { putOff } from './timing.ts'
import { yesPartlyNo } from './yes-partly-no.ts'

const unmet = "got in ('partly', 'no') or gave in ('partly', 'no')"
const isSupplier = "context.role = 'supplier'"

/**
 * After a handover between teams, one tap. `context.team` is the other team, such as `kitchen`; without it the question
 * still reads well. `context.role` is who one was this time: `supplier` where one gave something to that team, `customer`
 * where one got something, which is the default. It opens by itself once the page has told
 * `earshot.track('handover-done')`; for each team and role once a day.
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
      when: `not ${isSupplier}`,
    },
    {
      id: 'gave',
      ...yesPartlyNo,
      text: 'Did you know what the {context.team} team needed from you this time?',
      required: true,
      when: isSupplier,
    },
    { id: 'missing', type: 'text', text: 'What was missing?', long: true, when: unmet },
    { id: 'thanks', type: 'text', text: 'Is there someone to thank?' },
  ],
  thanks: [{ text: toFew }],
  criticism: unmet,
  trigger: [{ on: 'event', name: 'handover-done' }],
  // A day as people work it: who hands over at nine each morning is not held back by five minutes.
  limits: { everyPer: '20h team role', ...putOff },
  anonymous: true,
  suppress: 5,
}

/** For authors. */
export const handoverNote: PresetNote = {
  when: 'When a handover is done; the page tells the other team, and as context.role who one was',
  seconds: 5,
  scoring: [{ method: 'share', questions: ['got', 'gave'] }],
  source: 'Own wording',
  licence: 'Free wording',
}
