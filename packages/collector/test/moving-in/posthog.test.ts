import { conditionHolds } from '@earshot/core/condition'
import { parsePrompt } from '@earshot/core/parse-prompt'
import { expect, test } from 'vitest'
import { fromPosthog } from '../../src/moving-in/posthog.ts'

const survey = (more: object): object => ({
  id: '0190f6c1-0000-0000-0000-000000000000',
  name: 'Coffee, and how it was',
  type: 'popover',
  schedule: 'always',
  questions: [{ type: 'open', question: 'What could be better?' }],
  ...more,
})

const paths = (given: object): readonly string[] =>
  fromPosthog(survey(given))
    .losses.map(({ path }) => path)
    .sort()

/** Moves it, and holds that what comes out is a prompt. */
const move = (given: object) => {
  const moved = fromPosthog(survey(given))
  expect(parsePrompt(moved.prompt)).toEqual({ status: 'ok', prompt: moved.prompt, issues: [] })
  return moved
}

test('every type of question comes along', () => {
  const { prompt, losses } = move({
    questions: [
      {
        type: 'rating',
        question: 'How was it?',
        display: 'number',
        scale: 10,
        lowerBoundLabel: 'Bad',
        upperBoundLabel: 'Good',
        optional: true,
      },
      {
        type: 'rating',
        question: 'And the cup?',
        display: 'emoji',
        scale: 5,
        lowerBoundLabel: 'Bad',
        upperBoundLabel: 'Good',
      },
      { type: 'single_choice', question: 'Which one?', choices: ['Small', 'Large'] },
      {
        type: 'multiple_choice',
        question: 'With what?',
        choices: ['Milk', 'Sugar', 'Else'],
        hasOpenChoice: true,
        shuffleOptions: true,
      },
      {
        type: 'open',
        question: 'What could be better?',
        description: '<p>A word is enough.</p>',
        descriptionContentType: 'html',
      },
      { type: 'link', question: 'Read on', link: 'https://example.com/more', buttonText: 'More' },
    ],
  })
  expect(losses).toEqual([])
  expect(prompt.id).toBe('coffee-and-how-it-was')
  expect(prompt.questions).toEqual([
    { id: 'q1', type: 'rating', text: 'How was it?', scale: { from: 0, to: 10, low: 'Bad', high: 'Good' } },
    {
      id: 'q2',
      type: 'rating',
      text: 'And the cup?',
      required: true,
      show: 'faces',
      scale: { from: 1, to: 5, low: 'Bad', high: 'Good' },
    },
    {
      id: 'q3',
      type: 'choice',
      text: 'Which one?',
      required: true,
      options: [
        { id: 'o1', text: 'Small' },
        { id: 'o2', text: 'Large' },
      ],
    },
    {
      id: 'q4',
      type: 'choices',
      text: 'With what?',
      required: true,
      options: [
        { id: 'o1', text: 'Milk' },
        { id: 'o2', text: 'Sugar' },
        { id: 'o3', text: 'Else', other: true },
      ],
      order: 'random',
      last: ['o3'],
    },
    {
      id: 'q5',
      type: 'text',
      text: 'What could be better?',
      required: true,
      long: true,
      help: 'A word is enough.',
    },
    { id: 'q6', type: 'message', text: 'Read on', link: { text: 'More', url: 'https://example.com/more' } },
  ])
})

test('branches by an answer become conditions that ask the same', () => {
  const { prompt, losses } = move({
    questions: [
      {
        type: 'rating',
        question: 'How was it?',
        scale: 5,
        display: 'number',
        lowerBoundLabel: 'Bad',
        upperBoundLabel: 'Good',
        branching: { type: 'response_based', responseValues: { negative: 1, neutral: 2, positive: 'end' } },
      },
      { type: 'open', question: 'What happened?', branching: { type: 'specific_question', index: 3 } },
      { type: 'open', question: 'What was missing?' },
      { type: 'open', question: 'Anything else?' },
    ],
  })
  expect(losses).toEqual([])
  const asked = (rating: number): readonly string[] =>
    prompt.questions
      .filter(({ when }) => !when || conditionHolds(when, (name) => (name === 'q1' ? rating : undefined)))
      .map(({ id }) => id)
  expect([1, 2, 3, 4, 5].map(asked)).toEqual([
    ['q1', 'q2', 'q4'],
    ['q1', 'q2', 'q4'],
    ['q1', 'q3', 'q4'],
    ['q1'],
    ['q1'],
  ])
})

test('a branch that leads back is told and left out', () => {
  const { prompt, losses } = move({
    questions: [
      { type: 'open', question: 'What?' },
      { type: 'open', question: 'Why?', branching: { type: 'specific_question', index: 0 } },
    ],
  })
  expect(prompt.questions.map(({ when }) => when)).toEqual([undefined, undefined])
  expect(losses).toMatchObject([{ path: 'questions[1].branching' }])
})

test.each([
  ['https://shop.example/basket?x=1', 'icontains', "page.path ~ '*/basket*'", ['conditions.url']],
  ['/basket', 'exact', "page.path = '/basket'", []],
  ['/basket', 'not_icontains', "not (page.path ~ '*/basket*')", []],
  ['/bas.et$', 'regex', undefined, ['conditions.url']],
  ["/chef's", 'icontains', undefined, ['conditions.url']],
])('the address %s (%s) becomes %s', (url, urlMatchType, targeting, lost) => {
  const { prompt, losses } = move({ conditions: { url, urlMatchType } })
  expect(prompt.targeting).toBe(targeting)
  expect(losses.map(({ path }) => path)).toEqual(lost)
})

test('devices, waits, days, events and places come along', () => {
  const { prompt, losses } = move({
    schedule: 'once',
    start_date: '2026-03-01T10:00:00Z',
    end_date: '2026-04-01T10:00:00Z',
    appearance: {
      position: 'left',
      surveyPopupDelaySeconds: 7,
      displayThankYouMessage: true,
      thankYouMessageHeader: 'Thank you',
    },
    conditions: {
      deviceTypes: ['Mobile', 'Tablet'],
      events: { values: [{ name: 'order paid' }] },
      cancelEvents: { values: [{ name: 'chat opened' }] },
    },
  })
  expect(losses).toEqual([])
  expect(prompt).toMatchObject({
    from: '2026-03-01',
    until: '2026-04-01',
    targeting: "device.type in ('mobile', 'tablet')",
    limits: { every: '3650d' },
    display: { as: 'popover', at: 'bottom-start' },
    trigger: [{ on: 'event', name: 'order paid', after: '7s', unless: 'chat opened' }],
    thanks: [{ text: 'Thank you' }],
  })
})

test('what has no equal is named where it stood', () => {
  expect(
    paths({
      linked_flag_key: 'beta',
      somethingNew: 4,
      appearance: { backgroundColor: '#fff', shuffleQuestions: true, brandNew: 'x' },
      conditions: { actions: { values: [{ id: 1 }] }, linkedFlagVariant: 'a' },
      questions: [{ type: 'sound', question: 'Sing!', volume: 11 }],
    }),
  ).toEqual(
    [
      'questions[0].type',
      'questions[0].volume',
      'linked_flag_key',
      'conditions.linkedFlagVariant',
      'conditions.actions',
      'appearance.shuffleQuestions',
      'appearance.backgroundColor',
      'appearance.brandNew',
      'somethingNew',
    ].sort(),
  )
})

test.each([[undefined], [null], [7], ['survey'], [[]], [{ questions: 4, appearance: [], conditions: 'x' }]])(
  'anything else (%j) is no error',
  (given) => {
    expect(fromPosthog(given).prompt).toMatchObject({ id: 'questions', questions: [] })
  },
)
