import { conditionHolds } from '@earshot/core/condition'
import { parsePrompt } from '@earshot/core/parse-prompt'
import { expect, test } from 'vitest'
import { fromFormbricks } from '../../src/moving-in/formbricks.ts'

const survey = (more: object): object => ({
  id: 'cl0000000000000000000000',
  name: 'Breakfast',
  type: 'app',
  displayOption: 'respondMultiple',
  questions: [
    { id: 'a', type: 'openText', headline: { default: 'What could be better?' }, inputType: 'text' },
  ],
  ...more,
})

/** Moves it, and holds that what comes out is a prompt. */
const move = (given: object) => {
  const moved = fromFormbricks(survey(given))
  expect(parsePrompt(moved.prompt)).toEqual({ status: 'ok', prompt: moved.prompt, issues: [] })
  return moved
}

const headline = (text: string): object => ({ headline: { default: text } })

test('every type of question with an equal comes along', () => {
  const { prompt, losses } = move({
    questions: [
      {
        id: 'a',
        type: 'rating',
        ...headline('How was it?'),
        scale: 'smiley',
        range: 5,
        lowerLabel: { default: 'Bad' },
        upperLabel: { default: 'Good' },
        required: true,
      },
      {
        id: 'b',
        type: 'nps',
        ...headline('Would you tell others?'),
        lowerLabel: { default: 'No' },
        upperLabel: { default: 'Yes' },
      },
      {
        id: 'c',
        type: 'multipleChoiceMulti',
        ...headline('What did you have?'),
        choices: [
          { id: 'x', label: { default: 'Eggs' } },
          { id: 'y', label: { default: 'Bread' } },
          { id: 'other', label: { default: 'Else' } },
        ],
        shuffleOption: 'exceptLast',
      },
      { id: 'd', type: 'openText', ...headline('Your mail?'), inputType: 'email', longAnswer: false },
      {
        id: 'e',
        type: 'matrix',
        ...headline('How were these?'),
        rows: [{ default: 'Eggs' }],
        columns: [{ default: 'Bad' }, { default: 'Good' }],
      },
      { id: 'f', type: 'consent', ...headline('About letters'), label: { default: 'You may write to me.' } },
      {
        id: 'g',
        type: 'cta',
        ...headline('Read on'),
        buttonUrl: 'https://example.com',
        buttonExternal: true,
      },
      { id: 'h', type: 'date', ...headline('When were you here?'), format: 'y-M-d' },
      {
        id: 'i',
        type: 'contactInfo',
        ...headline('May we call?'),
        firstName: { show: true },
        email: { show: false },
        phone: { show: true },
      },
      {
        id: 'j',
        type: 'ranking',
        ...headline('What matters most?'),
        choices: [
          { id: 'p', label: { default: 'Price' } },
          { id: 'q', label: { default: 'Taste' } },
        ],
      },
    ],
  })
  expect(losses).toEqual([])
  expect(prompt.questions).toMatchObject([
    {
      id: 'q1',
      type: 'rating',
      required: true,
      show: 'faces',
      scale: { from: 1, to: 5, low: 'Bad', high: 'Good' },
    },
    { id: 'q2', type: 'rating', scale: { from: 0, to: 10, low: 'No', high: 'Yes' } },
    {
      id: 'q3',
      type: 'choices',
      order: 'random',
      last: ['o3'],
      options: [{ text: 'Eggs' }, { text: 'Bread' }, { text: 'Else', other: true }],
    },
    { id: 'q4', type: 'text', form: 'email' },
    { id: 'q5', type: 'matrix', rows: [{ id: 'r1', text: 'Eggs' }], scale: ['Bad', 'Good'] },
    { id: 'q6', type: 'consent', text: 'You may write to me.', help: 'About letters' },
    { id: 'q7', type: 'message', link: { url: 'https://example.com' } },
    { id: 'q8', type: 'date' },
    { id: 'q9', type: 'contact', fields: ['name', 'phone'] },
    { id: 'q10', type: 'ranking' },
  ])
})

test('jumps of blocks become conditions, and endings thanks that know when they are said', () => {
  const rule = (operator: string, value: unknown, target: string): object => ({
    id: 'r',
    conditions: {
      id: 'g',
      connector: 'and',
      conditions: [
        {
          id: 'c',
          leftOperand: { type: 'element', value: 'a' },
          operator,
          rightOperand: { type: 'static', value },
        },
      ],
    },
    actions: [{ id: 'x', objective: 'jumpToBlock', target }],
  })
  const { prompt, losses } = move({
    questions: [],
    blocks: [
      {
        id: 'first',
        name: 'Block 1',
        elements: [
          {
            id: 'a',
            type: 'rating',
            ...headline('How was it?'),
            scale: 'number',
            range: 5,
            lowerLabel: { default: 'Bad' },
            upperLabel: { default: 'Good' },
          },
        ],
        logic: [rule('isLessThanOrEqual', 2, 'second'), rule('equals', 3, 'bye')],
        logicFallback: 'cheers',
      },
      {
        id: 'second',
        elements: [{ id: 'b', type: 'openText', ...headline('What happened?') }],
        logicFallback: 'bye',
      },
    ],
    endings: [
      {
        id: 'cheers',
        type: 'endScreen',
        headline: { default: 'Thank you.' },
        subheader: { default: 'See you.' },
      },
      { id: 'bye', type: 'endScreen', headline: { default: 'Thank you for telling us.' } },
    ],
  })
  expect(losses).toEqual([])
  const holds = (when: string | undefined, rating: number): boolean =>
    !when || conditionHolds(when, (name) => (name === 'q1' ? rating : undefined))
  expect([1, 2, 3, 4, 5].map((rating) => holds(prompt.questions[1]?.when, rating))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  expect([1, 3, 5].map((rating) => prompt.thanks?.find(({ when }) => holds(when, rating))?.text)).toEqual([
    'Thank you for telling us.',
    'Thank you for telling us.',
    'Thank you. See you.',
  ])
})

test.each([
  ['multipleChoiceSingle', 'equals', 'x', "q1 = 'o1'"],
  ['multipleChoiceMulti', 'equals', 'y', "q1 has 'o2'"],
  ['multipleChoiceMulti', 'includesAllOf', ['x', 'y'], "q1 has 'o1' and q1 has 'o2'"],
  ['multipleChoiceMulti', 'includesOneOf', ['x', 'y'], "q1 has 'o1' or q1 has 'o2'"],
  ['multipleChoiceMulti', 'doesNotIncludeOneOf', ['x', 'y'], "not (q1 has 'o1' and q1 has 'o2')"],
  ['multipleChoiceSingle', 'equalsOneOf', ['x', 'y'], "q1 in ('o1', 'o2')"],
  ['multipleChoiceSingle', 'isSkipped', undefined, 'not q1'],
])('the condition of a %s “%s” comes along', (type, operator, value, expected) => {
  const { prompt, losses } = move({
    questions: [
      {
        id: 'a',
        type,
        ...headline('What?'),
        choices: [
          { id: 'x', label: { default: 'X' } },
          { id: 'y', label: { default: 'Y' } },
        ],
        logic: [
          {
            conditions: {
              connector: 'and',
              conditions: [
                {
                  leftOperand: { type: 'question', value: 'a' },
                  operator,
                  rightOperand: value === undefined ? undefined : { type: 'static', value },
                },
              ],
            },
            actions: [{ objective: 'jumpToQuestion', target: 'c' }],
          },
        ],
      },
      { id: 'b', type: 'openText', ...headline('Why?') },
      { id: 'c', type: 'openText', ...headline('And then?') },
    ],
  })
  expect(losses).toEqual([])
  expect(prompt.questions.map(({ when }) => when)).toEqual([undefined, `not (${expected})`, undefined])
})

test('every language comes along, under the keys of a prompt', () => {
  const { prompt } = move({
    languages: [
      { default: true, enabled: true, language: { code: 'en' } },
      { default: false, enabled: true, language: { code: 'de' } },
    ],
    questions: [
      {
        id: 'a',
        type: 'multipleChoiceSingle',
        headline: { default: 'Which one?', de: 'Welches?' },
        choices: [
          { id: 'x', label: { default: 'Small', de: 'Klein' } },
          { id: 'y', label: { default: 'Large', de: 'Groß' } },
        ],
      },
    ],
    endings: [{ id: 'end', type: 'endScreen', headline: { default: 'Thank you.', de: 'Danke.' } }],
  })
  expect(prompt.translations).toEqual({
    de: { q1: 'Welches?', 'q1.o1': 'Klein', 'q1.o2': 'Groß', 'thanks.0': 'Danke.' },
  })
})

test('triggers, waits, share and place come along', () => {
  const { prompt, losses } = move({
    delay: 4,
    displayPercentage: 25,
    projectOverwrites: { placement: 'bottomLeft' },
    triggers: [
      { actionClass: { type: 'code', key: 'order-paid' } },
      { actionClass: { type: 'noCode', name: 'Leaving', noCodeConfig: { type: 'exitIntent' } } },
    ],
  })
  expect(losses).toEqual([])
  expect(prompt).toMatchObject({
    display: { as: 'popover', at: 'bottom-start' },
    limits: { share: 0.25 },
    trigger: [
      { on: 'event', name: 'order-paid', after: '4s' },
      { on: 'exit', after: '4s' },
    ],
  })
})

test('what has no equal is named where it stood', () => {
  const { prompt, losses } = move({
    segment: { filters: [1] },
    welcomeCard: { enabled: true },
    brandNew: 1,
    recontactDays: 7,
    questions: [
      { id: 'a', type: 'fileUpload', ...headline('A picture?') },
      { id: 'b', type: 'openText', ...headline('Why?'), novel: true },
      {
        id: 'c',
        type: 'openText',
        ...headline('<b>And</b> then?'),
        logic: [
          {
            conditions: {
              connector: 'and',
              conditions: [
                {
                  leftOperand: { type: 'variable', value: 'v' },
                  operator: 'equals',
                  rightOperand: { type: 'static', value: 1 },
                },
              ],
            },
            actions: [{ objective: 'jumpToQuestion', target: 'b' }],
          },
        ],
      },
    ],
  })
  expect(prompt.questions.map(({ text }) => text)).toEqual(['Why?', 'And then?'])
  expect(losses.map(({ path }) => path).sort()).toEqual(
    [
      'questions[0].type',
      'questions[1].novel',
      'questions[2].headline',
      'questions[2].logic[0].conditions',
      'segment',
      'welcomeCard',
      'brandNew',
      'recontactDays',
    ].sort(),
  )
})

test.each([
  [undefined],
  [null],
  [7],
  [[]],
  [{ data: 3 }],
  [{ questions: [null, 4], endings: 'x', triggers: [1] }],
])('anything else (%j) is no error', (given) => {
  expect(fromFormbricks(given).prompt).toMatchObject({ id: 'questions', questions: [] })
})
