import type { Prompt } from '@earshot/core/prompt'
import { explore } from './explore.ts'
import type { PresetNote } from './note.ts'
import { oneThing } from './one-thing.ts'
import { quality4 } from './scales.ts'
import { thanksAfter } from './thanks.ts'

/**
 * After the meal, at the bill. It opens by itself once the page has told that the bill was printed
 * (`earshot.track('bill-printed')`), but not while `context.call` is `open`: who waits for a person is not asked.
 */
export const afterMeal: Prompt = {
  id: 'after-meal',
  title: 'Your meal',
  questions: [
    { id: 'rating', ...quality4, text: 'How was your meal with us today?', required: true },
    ...explore('rating <= 2'),
    { ...oneThing, when: 'rating >= 3' },
  ],
  thanks: thanksAfter('rating <= 2', 'rating = 4'),
  criticism: 'rating <= 2',
  trigger: [{ on: 'event', name: 'bill-printed' }],
  targeting: "not context.call = 'open'",
  // A tablet serves many guests: waits that are longer than one visit would be for others.
  limits: { oncePer: 'visit', afterDismissed: '4h', afterLater: '15m' },
}

/** For authors. */
export const afterMealNote: PresetNote = {
  when: 'When the bill is printed or shown, and no call of this table is open',
  seconds: 15,
  scoring: [
    { method: 'top-box', questions: ['rating'] },
    { method: 'shrinkage', questions: ['rating'] },
    { method: 'needs-list', questions: ['what'] },
  ],
  source: 'Own wording',
  licence: 'Free wording',
}
