import type { Prompt } from '@earshot/core/prompt'
import type { Question, QuestionType } from '@earshot/core/question'

/** The documented example of a definition, as JSON would give it. */
export const example: Prompt = {
  id: 'how-did-we-do',
  title: 'How did we do?',
  audience: 'external',
  purpose: 'We read every answer, to get better.',
  questions: [
    {
      id: 'rating',
      type: 'rating',
      text: 'How did we do today?',
      required: true,
      scale: ['Poor', 'Fair', 'Good', 'Outstanding'],
    },
    {
      id: 'what',
      type: 'choices',
      text: 'What could have been better?',
      when: 'rating <= 2',
      options: [
        { id: 'fairness', text: 'Being treated fairly' },
        { id: 'other', text: 'Something else' },
      ],
      order: 'random',
      last: ['other'],
    },
    { id: 'why', type: 'text', text: 'What happened?', when: 'rating <= 2', long: true },
  ],
  thanks: [
    { when: 'rating <= 2', text: 'Thank you for telling us. This helps us to get better.' },
    { text: 'Thank you. We read every answer.' },
  ],
  display: { as: 'popover', at: 'bottom-end' },
  trigger: [{ on: 'load', after: '5s' }],
  targeting: "page.path ~ '/order/*/thanks'",
  limits: { every: '30d', oncePer: 'order', afterDismissed: '30d', afterLater: '7d', share: 1 },
  translations: { de: { rating: 'Wie waren wir heute?', 'rating.1': 'Schlecht' } },
}

const options = [
  { id: 'red', text: 'Red' },
  { id: 'green', text: 'Green' },
  { id: 'other', text: 'Something else', other: true },
] as const

/** One question of each type, with all that its type may say. */
export const everyType: { readonly [Type in QuestionType]: Extract<Question, { type: Type }> } = {
  rating: {
    id: 'a-rating',
    type: 'rating',
    text: 'How likely are you to come back?',
    help: 'Any answer is fine.',
    scale: { from: 0, to: 10, low: 'Not at all likely', high: 'Extremely likely' },
    show: 'numbers',
    unipolar: true,
    notApplicable: 'Does not fit',
  },
  choice: { id: 'a-choice', type: 'choice', text: 'Which one?', options, order: 'random', last: ['other'] },
  choices: { id: 'some', type: 'choices', text: 'Which ones?', options, order: 'speed', min: 1, max: 2 },
  text: { id: 'a-text', type: 'text', text: 'What is it?', long: true, maxLength: 500, form: 'email' },
  contact: {
    id: 'a-contact',
    type: 'contact',
    text: 'How can we reach you?',
    fields: ['name', 'email'],
    consent: 'You may write to me about this.',
  },
  matrix: {
    id: 'a-matrix',
    type: 'matrix',
    text: 'How was each?',
    rows: [
      { id: 'food', text: 'The food' },
      { id: 'drinks', text: 'The drinks' },
    ],
    scale: ['Poor', 'Good'],
    notApplicable: 'Had none',
  },
  ranking: {
    id: 'a-ranking',
    type: 'ranking',
    text: 'Which first?',
    options: options.map(({ id, text }) => ({ id, text })),
    order: 'given',
  },
  number: { id: 'a-number', type: 'number', text: 'How many?', min: 0, max: 12, unit: 'people', decimals: 0 },
  date: { id: 'a-date', type: 'date', text: 'When?', min: '2026-01-01', max: '2026-12-31' },
  consent: { id: 'a-consent', type: 'consent', text: 'May we show this to the team?' },
  message: {
    id: 'a-message',
    type: 'message',
    text: 'Thank you so far.',
    link: { text: 'Tell others', url: 'https://reviews.example/us', public: true },
  },
}

/** A prompt with these questions and nothing else. */
export const promptOf = (questions: readonly Question[], more: Partial<Prompt> = {}): Prompt => ({
  id: 'sample',
  title: 'Sample',
  questions,
  ...more,
})

/** Freezes a value and everything in it, so that a function that writes to its input throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const item of Object.values(value)) deepFreeze(item)
  }
  return value
}

/** A value as it is after a trip through JSON. */
export const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
