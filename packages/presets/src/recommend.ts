import type { Prompt } from '@earshot/core/prompt'
import { explore } from './explore.ts'
import type { PresetNote } from './note.ts'
import { oneThing } from './one-thing.ts'
import { likely11 } from './scales.ts'
import { thanksAfter } from './thanks.ts'
import { afterLoad, putOff } from './timing.ts'

/**
 * Likelihood to recommend, 0 to 10. A page that tells `context.days`, the days since the first purchase, keeps it away
 * for the first 30; `context.complaint` = `open` keeps it away too.
 */
export const recommend: Prompt = {
  id: 'recommend',
  title: 'Would you recommend us or not?',
  questions: [
    {
      id: 'rating',
      ...likely11,
      text: 'How likely is it that you would recommend our company to a friend or colleague?',
      required: true,
    },
    { id: 'reason', type: 'text', text: 'What is the main reason for your score?', long: true },
    ...explore('rating <= 6'),
    { ...oneThing, when: 'rating >= 7' },
  ],
  thanks: thanksAfter('rating <= 6', 'rating >= 9'),
  criticism: 'rating <= 6',
  trigger: afterLoad,
  targeting: "not context.days < 30 and not context.complaint = 'open'",
  limits: { every: '90d', ...putOff },
  // What is about one visit goes before what is about all of them.
  priority: -1,
  lintExempt: {
    'W-01': 'Standard wording, so that scores can be compared.',
    'W-06': 'Standard wording: “friend or colleague” is one idea.',
  },
}

/** For authors. */
export const recommendNote: PresetNote = {
  when: 'From 30 days after the first purchase on, and not right after a complaint was opened',
  seconds: 20,
  scoring: [{ method: 'recommend-score', questions: ['rating'] }],
  source: 'Reichheld 2003, as quoted by MeasuringU: 0 to 6, 7 and 8, 9 and 10',
  licence:
    'Anyone may ask it. “Net Promoter”, “Net Promoter Score”, “Net Promoter System”, “NPS” and the emoticons are registered marks of Bain, Reichheld and Satmetrix (now NICE), so here it is the recommend score',
}
