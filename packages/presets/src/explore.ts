import type {
  ChoiceQuestion,
  ChoicesQuestion,
  ContactQuestion,
  Question,
  TextQuestion,
} from '@earshot/core/question'

/** What fell short. The codes are the six basic needs, then time, product, price, promise and anything else. */
export const what: ChoicesQuestion = {
  id: 'what',
  type: 'choices',
  text: 'What could have been better?',
  options: [
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
  ],
  order: 'random',
  last: ['other'],
}

/** What happened, in the person’s words. */
export const why: TextQuestion = {
  id: 'why',
  type: 'text',
  text: 'What happened?',
  help: 'Please do not write card numbers or other private facts.',
  long: true,
}

/** What the person had hoped for. */
export const hope: TextQuestion = { id: 'hope', type: 'text', text: 'What did you hope for?', long: true }

/** What would make it right. */
export const right: ChoiceQuestion = {
  id: 'right',
  type: 'choice',
  text: 'What would make it right?',
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
}

/** Whether somebody may get in touch. */
export const may: ChoiceQuestion = {
  id: 'may',
  type: 'choice',
  text: 'May we contact you about this?',
  options: [
    { id: 'yes', text: 'Yes, please contact me' },
    { id: 'no', text: 'No, thank you' },
  ],
  order: 'ordinal',
}

/** Follows `may`. Where that was not asked it has no answer, so this is not asked either. */
export const how: ContactQuestion = {
  id: 'how',
  type: 'contact',
  text: 'How can we reach you?',
  help: 'Your name is up to you. We use this only to answer you, and then we delete it.',
  when: "may = 'yes'",
}

/**
 * The block after criticism: what, why, what was hoped for, what would make it right, and whether the person may be
 * contacted. Each step can be skipped.
 *
 * @param when - the condition under which an answer is criticism
 */
export function explore(when: string): readonly Question[] {
  return [{ ...what, when }, { ...why, when }, { ...hope, when }, { ...right, when }, { ...may, when }, how]
}
