import type { Question } from '@earshot/core/question'

/** Cause codes of `what`: the six basic needs, then time, product, price, promise and anything else. */
const causes = [
  { id: 'friendliness', text: 'Being treated in a friendly way' },
  { id: 'understanding', text: 'Being understood' },
  { id: 'fairness', text: 'Being treated fairly' },
  { id: 'options', text: 'Having a choice' },
  { id: 'control', text: 'Having a say' },
  { id: 'information', text: 'Knowing what was going on' },
  { id: 'time', text: 'How long it took' },
  { id: 'product', text: 'The product or the food' },
  { id: 'price', text: 'The price' },
  { id: 'promise', text: 'It was not what I was told' },
  { id: 'other', text: 'Something else', other: true },
] as const

/**
 * The block after criticism: what, why, what was hoped for, what would make it right, and whether the person may be
 * contacted. Each step can be skipped.
 *
 * @param when - the condition under which an answer is criticism
 */
export function explore(when: string): readonly Question[] {
  return [
    {
      id: 'what',
      type: 'choices',
      text: 'What could have been better?',
      when,
      options: causes,
      order: 'random',
      last: ['other'],
    },
    {
      id: 'why',
      type: 'text',
      text: 'What happened?',
      help: 'Please do not write card numbers or other private facts.',
      when,
      long: true,
    },
    { id: 'hope', type: 'text', text: 'What did you hope for?', when, long: true },
    {
      id: 'right',
      type: 'choice',
      text: 'What would make it right?',
      when,
      options: [
        { id: 'fix', text: 'Fix it' },
        { id: 'again', text: 'Do it again' },
        { id: 'money-back', text: 'Money back' },
        { id: 'sorry', text: 'Say sorry' },
        { id: 'reason', text: 'Tell me why it happened' },
        { id: 'prevent', text: 'Make sure it does not happen again' },
        { id: 'nothing', text: 'Nothing. I just wanted to tell you' },
        { id: 'other', text: 'Something else', other: true },
      ],
      order: 'random',
      last: ['nothing', 'other'],
    },
    {
      id: 'may',
      type: 'choice',
      text: 'May we contact you about this?',
      when,
      options: [
        { id: 'yes', text: 'Yes, please contact me' },
        { id: 'no', text: 'No, thank you' },
      ],
      order: 'ordinal',
    },
    {
      id: 'how',
      type: 'contact',
      text: 'How can we reach you?',
      help: 'Your name is up to you. We use this only to answer you, and then we delete it.',
      when: `(${when}) and may = 'yes'`,
    },
  ]
}
