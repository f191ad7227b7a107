import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import type { Site } from '@earshot/lint/site'
import { expect, it } from 'vitest'
import { example, open, rating } from '../src/example.ts'
import { flags, foundBy } from './found-by.ts'

const degrees = ['Not at all', 'A little', 'Mostly', 'Fully']
const satisfaction = ['Very dissatisfied', 'Dissatisfied', 'In between', 'Satisfied', 'Very satisfied']
const ease = ['Very hard', 'Hard', 'In between', 'Easy', 'Very easy']

/** The faults in the words of other writers than those of the rules, and the honest texts that look like them. */
const questions: Readonly<Record<string, readonly [guilty: readonly string[], innocent: readonly string[]]>> =
  {
    'W-04': [
      ['How incredible was the show?', 'How was our first-rate service?', 'How disappointing was the room?'],
      ['How good or bad was the smell?', 'How was the Best Western?'],
    ],
    'W-06': [
      ['Was the lock intact and easy?', 'How were the wifi and the view?'],
      ['Would you tell a friend or colleague?'],
    ],
    'W-07': [['What did you not dislike?', 'Was it not useless?'], ['Did you dislike the soup?']],
    'W-09': [['Do you rarely take the bus?', 'Did you call from time to time?'], ['How often did you come?']],
    'W-10': [
      ['Imagine we opened at night. Would you come?', 'What would you pay for it?'],
      ['What did you pay?'],
    ],
    'W-13': [['How was our sommelier?', 'How polite was the security guard?'], ['How was the guide book?']],
    'W-14': [['Good, huh?', 'That was easy, isn’t that so?'], ['Was the answer right?']],
    'W-16': [
      ['How was your STAY?', 'WHY?', 'How was it?!?!', 'And??'],
      ['How is the NHS?', 'How was it?!'],
    ],
    'W-17': [['Did the cameraman ask?', 'What did the girl at the desk say?'], ['Was the human help good?']],
    'W-18': [['Was the CRM right?', 'What did the CSR say?', 'Was the IVR clear?'], ['How was Henry VIII?']],
    'W-20': [['Why have you not told us?', 'What did you do wrong?'], ['What should we have done?']],
    'W-21': [
      ['Did the show blow you away?', 'Did it break the bank?'],
      ['Was there a piece of the cake left?'],
    ],
  }

it.each(
  Object.entries(questions).flatMap(([rule, [guilty, innocent]]) => [
    ...guilty.map((text) => [rule, text, true] as const),
    ...innocent.map((text) => [rule, text, false] as const),
  ]),
)('%s on “%s”: %s', (rule, text, expected) => {
  expect(flags(rule, example([rating(text, degrees), open]))).toBe(expected)
})

/** The same for what is said round the questions. */
const purposes: Readonly<Record<string, readonly [guilty: readonly string[], innocent: readonly string[]]>> =
  {
    'W-11': [
      [
        'A good mark means the world to our small team.',
        'Our chefs only get a bonus if you rate them well.',
        'Please do not disappoint us.',
        'Our kids live on your feedback.',
        'We lose our jobs without a good score.',
        'I get in trouble if you score me low.',
      ],
      ['The next question depends on your answer.', 'Your answer helps us to plan.'],
    ],
    'W-12': [
      [
        'Only a 5 counts as a pass.',
        'Please choose Outstanding if you were happy.',
        'We hope for five out of five.',
      ],
      ['1 star means bad, 5 stars means very good.', 'Please choose one answer.'],
    ],
    'W-15': [
      [
        'Thanks for choosing the best pizza in town.',
        'We offer an unparalleled service.',
        'A top-rated clinic asks.',
      ],
      ['Tell us what we do best.'],
    ],
    'W-19': [['Do not skip any question.'], ['No answer is required.', 'None of these is mandatory.']],
    'F-08': [
      [
        'You’ll hear from us within two days.',
        'We reply within one working day.',
        'Expect our call today.',
        'A manager calls you back in an hour.',
        'We are going to mend it by Friday.',
      ],
      ['Thank you for coming today.', 'You were with us this week.'],
    ],
    'G-03': [
      [
        'Share your experience on Facebook and get a gift card.',
        'Rate us on TripAdvisor and your dessert is free.',
        'Review us online for a chance to win.',
        'A free drink for your Yelp review.',
      ],
      ['You can review your order below.'],
    ],
    'G-11': [
      [
        'Win a weekend for two.',
        'Take a free dessert.',
        'Your next coffee is on us.',
        'Use the code THANKS for a discount.',
      ],
      ['Feel free to write.', 'Did you use your voucher?'],
    ],
  }

it.each(
  Object.entries(purposes).flatMap(([rule, [guilty, innocent]]) => [
    ...guilty.map((text) => [rule, text, true] as const),
    ...innocent.map((text) => [rule, text, false] as const),
  ]),
)('%s on the purpose “%s”: %s', (rule, purpose, expected) => {
  expect(flags(rule, example([rating(), open], { purpose }))).toBe(expected)
})

const choice = (text: string, ...options: readonly string[]): Question => ({
  id: 'pick',
  type: 'choice',
  text,
  options: options.map((option, index) => ({ id: `o${index}`, text: option })),
  order: 'random',
})
const rows = (...texts: readonly string[]): Question => ({
  id: 'grid',
  type: 'matrix',
  text: 'How was each of these?',
  rows: texts.map((text, index) => ({ id: `r${index}`, text })),
  scale: degrees,
})
const plain = (text: string, type: 'text' | 'number' | 'date' = 'text'): Question => ({
  id: 'fact',
  type,
  text,
})
const contact = (consent: string): Question => ({
  id: 'reach',
  type: 'contact',
  text: 'How can we reach you?',
  consent,
})
const form = (inside: string): Site => ({ markup: `<form lang="en">${inside}</form>` })
const staff = ['Maria Lopez']
const statement = ['False', 'Mostly false', 'Mostly true', 'True']

const others: readonly (readonly [string, boolean, readonly Question[], Site?])[] = [
  ['W-05', true, [rating('Were you satisfied with the room?', satisfaction)]],
  ['W-05', true, [rating('How difficult was the form?', ease)]],
  ['W-05', false, [rating('Were you satisfied or dissatisfied?', satisfaction)]],
  ['W-05', false, [rating('How hard was the bed?', satisfaction)]],
  ['W-08', true, [rating('The staff were kind.', statement)]],
  ['W-13', true, [rows('The nurse', 'The room')]],
  ['W-13', false, [rows('The nurse station', 'The room')]],
  ['S-04', true, [open], form('<textarea name="why" aria-label="Why">All was fine</textarea>')],
  [
    'S-04',
    true,
    [plain('How many?', 'number')],
    form('<input type="number" name="fact" value="2" title="How many">'),
  ],
  ['S-04', false, [open], form('<textarea name="why" aria-label="Why"></textarea>')],
  ['S-05', true, [rating()], form(measured('4.6', '9'))],
  ['S-05', false, [rating()], form(measured('9', '9.2'))],
  [
    'S-10',
    false,
    [rating('How well did it fit?', ['Does not fit at all', 'Fits a little', 'Fits well', 'Fits fully'])],
  ],
  ['S-11', true, [rows('🍕', '🍺')]],
  ['S-17', true, [rating('How fairly were you treated?')]],
  ['S-17', true, [rating('How do you rate the fairness of the price?')]],
  ['O-02', true, [choice('Why?', 'Price', 'Time', 'All of the above')]],
  ['O-02', false, [choice('Why?', 'Price', 'Time', 'Other people’s noise')]],
  ['O-03', true, [rating('How was the food?'), { ...rating('How was your whole visit?'), id: 'all' }]],
  ['O-03', false, [rating('How was the food?'), { ...rating('How was the whole fish?'), id: 'all' }]],
  ['O-07', true, [choice('How many?', 'None', 'One', 'Two', 'Three or more')]],
  ['O-07', true, [choice('When?', 'Morning', 'Noon', 'Evening')]],
  ['O-07', true, [choice('How often?', 'Every day', 'Once a week', 'Less often')]],
  ['O-07', true, [choice('How long?', 'Less than a year', '1 to 5 years', 'More than 5 years')]],
  ['O-08', true, [rating(), plain('How old are you?', 'number'), open]],
  ['O-08', false, [rating(), plain('How old was the bread?', 'number'), open]],
  ['F-04', true, [rows('Bed', 'Bath')]],
  ['F-04', false, [rows('Bed', 'Bath'), open]],
  ['F-05', true, [rating(), { ...open, required: true }]],
  ['F-06', true, [contact('Contact me, and sign me up for the mailing list.')]],
  ['F-06', true, [contact('Contact me and share my data with our partners.')]],
  [
    'F-06',
    true,
    [contact('You may write to me.')],
    form('<input type="checkbox" name="reach.consent" checked>'),
  ],
  ['F-06', false, [contact('Only about this answer.')], form('<input type="checkbox" name="reach.consent">')],
  ['F-14', true, [plain('What is your name?')]],
  ['F-14', true, [plain('What is your date of birth?', 'date')]],
  ['F-14', true, [plain('Your e-mail address?')]],
  ['F-14', false, [plain('Was your name right on the cup?')]],
  ['G-10', true, [choice('Who?', 'maria', 'Somebody')], { staff }],
  ['G-10', true, [choice('Who?', 'Maria L.', 'Somebody')], { staff }],
  ['G-10', true, [choice('Who?', 'Ms Lopez', 'Somebody')], { staff }],
  ['G-10', true, [rating('Maria: how was she?')], { staff }],
  ['G-10', true, [rating('How was {context.staff}?')]],
  ['G-10', false, [choice('Where?', 'Maria Street', 'Bar')], { staff }],
  ['T-03', true, [rating()], { url: 'https://shop.example/de/zahlung' }],
  ['T-03', true, [rating()], form('<input autocomplete="CC-NUMBER" aria-label="Card">')],
  ['A-01', false, [rating()], form('<input type="submit">')],
  ['A-03', true, [rating()], form('<p style="color: yellow; background-color: white">Hi</p>')],
  [
    'A-03',
    true,
    [rating()],
    form('<div style="background:#fff"><p style="color: rgb(187 187 187)">Hi</p></div>'),
  ],
  ['A-03', true, [rating()], form('<p style="color: rgba(0,0,0,.3); background: #fff">Hi</p>')],
  ['A-03', false, [rating()], form('<div style="background:url(a.png)"><p style="color:#fff">Hi</p></div>')],
  [
    'A-07',
    true,
    [rating()],
    { markup: '<html lang="en"><head><meta http-equiv="Refresh" content="30"></head></html>' },
  ],
]

it.each(others.map(([rule, expected, asked, site = {}]) => [rule, expected, asked, site] as const))(
  '%s: %s on %j %j',
  (rule, expected, asked, site) => {
    expect(flags(rule, example(asked), site)).toBe(expected)
  },
)

it('T-01 takes a time of nothing for no limit', () => {
  const opening = (every: string): Prompt =>
    example([rating(), open], { trigger: [{ on: 'load', after: '5s' }], limits: { every } })
  expect(flags('T-01', opening('0s'))).toBe(true)
  expect(flags('T-01', opening('30d'))).toBe(false)
})

it('W-04 names each word, once', () => {
  const [finding] = foundBy(
    'W-04',
    example([rating('How good and lovely was our wonderful, lovely garden?'), open]),
  )
  expect(finding?.message).toBe('“lovely” and “wonderful” suggest the answer. Ask how it was, without them.')
})

function measured(one: string, other: string): string {
  const answer = (value: number, contrast: string): string =>
    `<label data-measured="48 48 ${contrast}"><input type="radio" name="rating" value="${value}"> ${value}</label>`
  return answer(1, one) + answer(4, other)
}
