import type { Prompt } from '@earshot/core/prompt'
import { explore } from './explore.ts'
import type { PresetNote } from './note.ts'
import { oneThing } from './one-thing.ts'
import { expectation5 } from './scales.ts'
import { thanksAfter } from './thanks.ts'
import { afterLoad, putOff } from './timing.ts'

const delivered = "context.part = 'delivered'"
// A page that does not tell the part is taken for the confirmation page, where nobody can judge the goods yet.
const confirmed = `not ${delivered}`
const criticism = `${delivered} and expect <= 2`

/**
 * After the purchase. On the confirmation page it asks for the reason (and, with `context.first-order` = `true`, for
 * the way there); with `context.part` = `delivered` it asks how the order was next to what was expected.
 */
export const postPurchase: Prompt = {
  id: 'post-purchase',
  title: 'Your order',
  questions: [
    {
      id: 'expect',
      ...expectation5,
      text: 'How was your order next to what you expected?',
      required: true,
      when: delivered,
    },
    ...explore(criticism),
    { ...oneThing, when: `${delivered} and expect in (3, 4)` },
    {
      id: 'extra',
      type: 'text',
      text: 'What made it better than you expected?',
      when: `${delivered} and expect = 5`,
      long: true,
    },
    {
      id: 'reason',
      type: 'choice',
      text: 'What was your main reason to buy from us?',
      when: confirmed,
      options: [
        { id: 'price', text: 'The price' },
        { id: 'product', text: 'The product' },
        { id: 'before', text: 'I was here before' },
        { id: 'friend', text: 'A friend told me' },
        { id: 'near', text: 'It was near or fast' },
        { id: 'service', text: 'The service' },
        { id: 'other', text: 'Something else', other: true },
      ],
      order: 'random',
      last: ['other'],
    },
    {
      id: 'almost',
      type: 'text',
      text: 'Did anything almost stop you from buying?',
      when: confirmed,
      long: true,
    },
    {
      id: 'hear',
      type: 'choice',
      text: 'How did you first hear about us?',
      when: `${confirmed} and context.first-order = 'true'`,
      options: [
        { id: 'friend', text: 'A friend or family' },
        { id: 'search', text: 'Web search' },
        { id: 'social', text: 'Social media' },
        { id: 'ad', text: 'An ad' },
        { id: 'passing', text: 'I walked past' },
        { id: 'news', text: 'A news story' },
        { id: 'unknown', text: 'I do not remember' },
        { id: 'other', text: 'Something else', other: true },
      ],
      order: 'random',
      last: ['unknown', 'other'],
    },
  ],
  thanks: thanksAfter(criticism, `${delivered} and expect = 5`),
  criticism,
  trigger: afterLoad,
  limits: { every: '30d', oncePer: 'order part', ...putOff },
}

/** For authors. */
export const postPurchaseNote: PresetNote = {
  when: 'On the confirmation page, not the payment page; and three to seven days after delivery with context.part = delivered',
  seconds: 20,
  scoring: [
    { method: 'expectation', questions: ['expect'] },
    { method: 'needs-list', questions: ['what'] },
    { method: 'counts', questions: ['reason', 'hear'] },
  ],
  source:
    'The direct question after Oliver’s measure of disconfirmation; how people came is common trade practice',
  licence: 'Free wording',
}
