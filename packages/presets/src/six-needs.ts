import type { Prompt } from '@earshot/core/prompt'
import type { RatingQuestion } from '@earshot/core/question'
import { explore } from './explore.ts'
import type { PresetNote } from './note.ts'
import { oneThing } from './one-thing.ts'
import { degree4, quality4 } from './scales.ts'
import { thanksAfter } from './thanks.ts'
import { byHand, putOff } from './timing.ts'

const need = (number: number, text: string): RatingQuestion => ({
  id: `n${number}`,
  ...degree4,
  text,
  notApplicable: 'Does not fit',
  when: `not context.needs or context.needs ~ '*${number}*'`,
})

/**
 * The six basic needs: friendliness, understanding, fairness, options, control, information, after one question about
 * the whole. A page that draws `context.needs`, such as `25` (see `twoNeeds`), has only those asked.
 */
export const sixNeeds: Prompt = {
  id: 'six-needs',
  title: 'How we treated you',
  questions: [
    { id: 'rating', ...quality4, text: 'How did we do overall?', required: true },
    need(1, 'Were we friendly to you?'),
    need(2, 'Did we understand you?'),
    need(3, 'Did we treat you fairly?'),
    need(4, 'Did we offer you other choices?'),
    need(5, 'Did we let you decide?'),
    need(6, 'Did we tell you what you needed to know?'),
    ...explore('rating <= 2'),
    { ...oneThing, when: 'rating >= 3' },
  ],
  thanks: thanksAfter('rating <= 2', 'rating = 4'),
  criticism: 'rating <= 2',
  trigger: byHand,
  limits: { every: '60d', ...putOff },
}

/** For authors. */
export const sixNeedsNote: PresetNote = {
  when: 'After a contact with the service; in a page with two of the six needs, in a survey with all',
  seconds: 35,
  scoring: [
    { method: 'share', questions: ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'] },
    { method: 'drivers', questions: ['rating', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6'] },
    { method: 'top-box', questions: ['rating'] },
    { method: 'needs-list', questions: ['what'] },
  ],
  source: 'Own items for six needs that service training commonly names',
  licence: 'Free wording',
}
