import type { Prompt } from '@earshot/core/prompt'
import type { PresetNote } from './note.ts'
import { degree4 } from './scales.ts'
import { toFew } from './thanks.ts'
import { byHand, putOff } from './timing.ts'
import { yesPartlyNo } from './yes-partly-no.ts'

/**
 * Teams as each other's suppliers and customers. The two questions for a team are boxes to write in; `withTeams` makes
 * them choices.
 */
export const internalChain: Prompt = {
  id: 'internal-chain',
  title: 'Working together',
  audience: 'internal',
  questions: [
    {
      id: 'supplier',
      type: 'text',
      text: 'Which team do you need most to do your job?',
      required: true,
      maxLength: 100,
    },
    {
      id: 'get',
      type: 'choices',
      text: 'What do you get from them?',
      options: [
        { id: 'work', text: 'Work done for me' },
        { id: 'things', text: 'Things I use' },
        { id: 'facts', text: 'Facts I need' },
        { id: 'decision', text: 'A decision' },
      ],
      order: 'staff',
    },
    { id: 'rate', ...degree4, text: 'Do they give you what you need?' },
    { id: 'treat', ...degree4, text: 'Do they treat you well?' },
    { id: 'easier', type: 'text', text: 'What could they do to make your job easier?', long: true },
    { id: 'customer', type: 'text', text: 'Which team needs your work most?', maxLength: 100 },
    { id: 'clear', ...yesPartlyNo, text: 'Do you know what they need from you?' },
    { id: 'end', ...yesPartlyNo, text: 'Can you see how your work helps our customers?' },
  ],
  thanks: [{ text: toFew }],
  trigger: byHand,
  limits: { every: '180d', ...putOff },
  anonymous: true,
  suppress: 5,
}

/** For authors. */
export const internalChainNote: PresetNote = {
  when: 'Twice a year, by a link for staff',
  seconds: 90,
  scoring: [
    { method: 'index', questions: ['rate', 'treat'] },
    { method: 'share', questions: ['clear', 'end'] },
    { method: 'counts', questions: ['supplier', 'get', 'customer'] },
  ],
  source: 'Own wording; the idea of a gap as in INTSERVQUAL (Frost and Kumar 2000)',
  licence: 'Free wording',
}
