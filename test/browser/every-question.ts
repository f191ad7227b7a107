import type { Prompt } from '../../packages/core/src/prompt.ts'
import type { Page } from './engines/port.ts'

const words = ['Poor', 'Fair', 'Good', 'Outstanding']

/** One question of each type, and of a rating each look. */
export const everyQuestion: Prompt = {
  id: 'everything',
  title: 'Everything',
  questions: [
    { id: 'words', type: 'rating', text: 'How was the whole?', scale: words },
    {
      id: 'faces',
      type: 'rating',
      text: 'How did you feel here?',
      scale: ['Very bad', 'Bad', 'So so', 'Good', 'Very good'],
      show: 'faces',
      notApplicable: 'I was not here',
    },
    {
      id: 'stars',
      type: 'rating',
      text: 'How many stars?',
      scale: { from: 1, to: 5, low: 'Poor', high: 'Outstanding' },
      show: 'stars',
      required: true,
    },
    {
      id: 'thumbs',
      type: 'rating',
      text: 'Would you come again?',
      scale: ['No', 'Yes'],
      show: 'thumbs',
    },
    {
      id: 'numbers',
      type: 'rating',
      text: 'How easy was it?',
      scale: ['Very hard', 'Hard', 'Rather hard', 'Neither', 'Rather easy', 'Easy', 'Very easy'],
      show: 'numbers',
    },
    {
      id: 'choice',
      type: 'choice',
      text: 'How did you hear of us?',
      options: [
        { id: 'friend', text: 'From a friend' },
        { id: 'else', text: 'Something else', other: true },
      ],
    },
    {
      id: 'choices',
      type: 'choices',
      text: 'What did you use?',
      max: 2,
      options: [
        { id: 'pool', text: 'The pool' },
        { id: 'bar', text: 'The bar' },
        { id: 'garden', text: 'The garden' },
        { id: 'nothing', text: 'None of these', none: true },
      ],
    },
    {
      id: 'matrix',
      type: 'matrix',
      text: 'How good was each of these?',
      required: true,
      scale: words,
      notApplicable: 'Did not have it',
      rows: [
        { id: 'soup', text: 'The soup' },
        { id: 'cake', text: 'The apple cake' },
      ],
    },
    {
      id: 'grid',
      type: 'matrix',
      text: 'How well do these fit?',
      scale: { from: 0, to: 10, low: 'Not at all', high: 'Fully' },
      rows: [
        { id: 'quiet', text: 'It is quiet here' },
        { id: 'near', text: 'It is near' },
      ],
    },
    {
      id: 'ranking',
      type: 'ranking',
      text: 'What matters most?',
      help: 'The first one matters most.',
      options: [
        { id: 'price', text: 'The price' },
        { id: 'time', text: 'The time it takes' },
        { id: 'kindness', text: 'Kind people' },
      ],
    },
    {
      id: 'number',
      type: 'number',
      text: 'How long did you wait?',
      unit: 'minutes',
      min: 0,
      max: 90,
      decimals: 1,
    },
    { id: 'date', type: 'date', text: 'When were you here?', min: '2026-01-01', max: '2026-12-31' },
    { id: 'text', type: 'text', text: 'What else?', long: true },
    { id: 'contact', type: 'contact', text: 'How do we reach you?', fields: ['email'] },
    { id: 'consent', type: 'consent', text: 'May we keep this for a year?', required: true },
    {
      id: 'message',
      type: 'message',
      text: 'That was all. There is more about us on our page.',
      link: { text: 'Our page', url: 'https://inn.example/about' },
    },
  ],
}

/** The page's part that gives the widget this prompt. */
export const everyQuestionBlock: string = `<script type="application/json" data-earshot-config>${JSON.stringify({ prompts: [everyQuestion] })}</script>`

/** A prompt with these questions alone. */
export const only = (id: string, ...ids: string[]): Prompt => ({
  ...everyQuestion,
  id: `only-${id}`,
  questions: everyQuestion.questions.filter((question) => [id, ...ids].includes(question.id)),
})

export const next = (page: Page): Promise<void> => page.locator('[part=next]').click()
export const skip = (page: Page): Promise<void> => page.getByRole('button', { name: 'Skip' }).click()
export const sent = (page: Page): Promise<void> => page.getByText('Sent', { exact: true }).waitFor()

/** What both ways of answering must leave behind. */
export const said = [
  { question: 'words', value: 3, label: 'Good' },
  { question: 'faces', value: null, label: 'I was not here' },
  { question: 'stars', value: 4, label: '4' },
  { question: 'thumbs', value: 2, label: 'Yes' },
  { question: 'numbers', value: 6, label: 'Easy' },
  { question: 'choice', value: 'friend', label: 'From a friend' },
  { question: 'choices', value: ['bar', 'garden'], label: ['The bar', 'The garden'] },
  {
    question: 'matrix',
    value: { soup: 4, cake: null },
    label: ['The soup: Outstanding', 'The apple cake: Did not have it'],
  },
  {
    question: 'grid',
    value: { quiet: 10, near: 0 },
    label: ['It is quiet here: 10 Fully', 'It is near: 0 Not at all'],
  },
  {
    question: 'ranking',
    value: ['kindness', 'price', 'time'],
    label: ['Kind people', 'The price', 'The time it takes'],
  },
  { question: 'number', value: 12.5 },
  { question: 'date', value: '2026-11-21' },
  { question: 'text', value: 'A bell.' },
  { question: 'contact', value: { email: 'kim@example.com' } },
  { question: 'consent', value: true },
]
