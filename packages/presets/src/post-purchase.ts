import type { Prompt } from '@earshot/core/prompt'
import { explore } from './explore.ts'
import { expectation5 } from './scales.ts'
import { thanksAfter } from './thanks.ts'

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
      type: 'rating',
      text: 'How was your order next to what you expected?',
      required: true,
      when: delivered,
      scale: expectation5,
    },
    ...explore(criticism),
    {
      id: 'one',
      type: 'text',
      text: 'What is one thing we could do better?',
      when: `${delivered} and expect in (3, 4)`,
      long: true,
    },
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
  trigger: [{ on: 'load', after: '5s' }],
  limits: { every: '30d', oncePer: 'order part', afterDismissed: '30d', afterLater: '7d' },
}
