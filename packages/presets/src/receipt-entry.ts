import type { Prompt } from '@earshot/core/prompt'
import { explore } from './explore.ts'
import type { PresetNote } from './note.ts'
import { oneThing } from './one-thing.ts'
import { quality4 } from './scales.ts'
import { thanksAfter } from './thanks.ts'
import { byHand } from './timing.ts'

/** The page of a web address on a receipt. `withDraw` adds the question about a draw, once there are rules for one. */
export const receiptEntry: Prompt = {
  id: 'receipt-entry',
  title: 'Your visit',
  questions: [
    {
      id: 'code',
      type: 'text',
      text: 'Please type the code from your receipt.',
      help: 'No receipt? You can still tell us.',
      maxLength: 20,
    },
    { id: 'rating', ...quality4, text: 'How did we do today?' },
    ...explore('rating <= 2'),
    { ...oneThing, when: 'rating >= 3' },
  ],
  thanks: thanksAfter('rating <= 2', 'rating = 4'),
  criticism: 'rating <= 2',
  trigger: byHand,
  limits: { oncePer: 'code' },
}

/** For authors. */
export const receiptEntryNote: PresetNote = {
  when: 'When a customer types the code of a receipt or scans it; context.code holds a scanned one',
  seconds: 60,
  scoring: [
    { method: 'top-box', questions: ['rating'] },
    { method: 'response-rate', questions: ['rating'] },
    { method: 'needs-list', questions: ['what'] },
  ],
  source:
    'Surveys on receipts: the code shows that there was a visit, and ends after about a week (Henning 2010)',
  licence: 'Free wording; the rules of a draw are the owner’s duty',
}
