import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import { describe, expect, it } from 'vitest'
import { presets } from '../../presets/src/index.ts'
import { example, open, rating } from '../src/example.ts'
import { rewardsOf } from '../src/rewards-of.ts'
import { flags, foundBy } from './found-by.ts'

const says = (text: string, when?: string): Question => ({
  id: 'say',
  type: 'message',
  text,
  ...(when && { when }),
})

describe('what counts as a reward', () => {
  const kindOf = (text: string) => rewardsOf(example([rating(), says(text)])).map(({ kind }) => kind)

  it.each([
    ['As a thank you, here is a voucher.', 'reward'],
    ['Get 10 % off your next order.', 'reward'],
    ['Your reward is a free coffee.', 'reward'],
    ['You can win one of three dinners.', 'draw'],
    ['Enter our monthly prize draw.', 'draw'],
    ['Do you want to enter the draw?', 'draw'],
  ])('%s', (text, kind) => {
    expect(kindOf(text)).toEqual([kind])
  })

  it.each([
    'Did you get your voucher?',
    'Was the discount what you expected?',
    'How do we win you back?',
    'Thank you. We read every answer.',
    'Please draw what you saw.',
    'Enjoy your meal.',
  ])('not: %s', (text) => {
    expect(kindOf(text)).toEqual([])
  })

  it('the presets offer none', () => {
    for (const preset of presets) expect(rewardsOf(preset)).toEqual([])
  })
})

it('G-02 lets the context decide, and never an answer', () => {
  const voucher = (when?: string) => flags('G-02', example([rating(), says('Here is a voucher.', when)]))
  expect([voucher(), voucher("context.place = '1'"), voucher('rating'), voucher('rating <= 2')]).toEqual([
    false,
    false,
    true,
    true,
  ])
  const thanks = [{ when: 'rating = 4', text: 'Thank you. Get a free coffee.' }, { text: 'Thank you.' }]
  expect(foundBy('G-02', example([rating()], { thanks })).map(({ path }) => path)).toEqual(['thanks[0].when'])
})

it('G-01 and G-02 see what only those get to whom no other thanks were said', () => {
  const thanked = (...texts: readonly string[]) => {
    const [first = '', rest = ''] = texts
    return example([rating(), open], { thanks: [{ when: 'rating <= 2', text: first }, { text: rest }] })
  }
  const review = 'Thank you. Please review us on Google: https://g.page/inn/review'
  expect(flags('G-01', thanked('Thank you.', review))).toBe(true)
  expect(flags('G-01', thanked(review, 'Thank you.'))).toBe(true)
  expect(flags('G-01', thanked(review, review))).toBe(false)
  expect(flags('G-01', thanked('Thank you.', 'Thank you. We open at 9.'))).toBe(false)
  expect(flags('G-01', example([rating(), open, says('Please leave a review.', 'rating = 4')]))).toBe(true)
  expect(flags('G-01', example([rating(), open, says('Please leave a review.')]))).toBe(false)
  const voucher = 'Thank you. Here is a voucher.'
  expect(flags('G-02', thanked('Thank you.', voucher))).toBe(true)
  expect(flags('G-02', example([rating(), open, says('You get 5 € back.', 'rating = 4')]))).toBe(true)
  expect(flags('G-02', example([rating(), open], { thanks: [{ text: voucher }] }))).toBe(false)
})

it('G-03 finds the reward beside the link, and in words', () => {
  const review: Question = {
    id: 'review',
    type: 'message',
    text: 'Tell others.',
    link: { text: 'Get 10 % off for it', url: 'https://reviews.example/us', public: true },
  }
  expect(flags('G-03', example([rating(), review]))).toBe(true)
  const thanked: Question = { id: 'say', type: 'message', text: 'Here is a voucher. Tell others.' }
  expect(flags('G-03', example([rating(), thanked]))).toBe(false)
  expect(flags('G-03', example([says('Write a Google review and get a free coffee.')]))).toBe(true)
  expect(flags('G-03', example([says('Here is a voucher for your answer.')]))).toBe(false)
})

it('G-04 takes a filter of anything but low answers', () => {
  const on = (where: string) => flags('G-04', example([rating()]), { results: { where } })
  expect(['rating > 1', 'rating in (3, 4)', 'not rating = 1'].map(on)).toEqual([true, true, true])
  expect(['rating <= 2', 'rating', "context.place = '1'", 'rating >= 1'].map(on)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

it('G-06 counts what must be answered, and looks for answers that are tucked away', () => {
  const must = (when: string): Prompt => example([rating(), { ...open, when, required: true }])
  expect(flags('G-06', must('rating <= 2'))).toBe(true)
  expect(flags('G-06', must('rating = 4'))).toBe(true)
  expect(flags('G-06', must('rating >= 1'))).toBe(false)
  for (const preset of presets) expect(foundBy('G-06', preset)).toEqual([])
  const point = '<input type="radio" name="r" aria-label="x">'
  const on = (markup: string) => flags('G-06', example([rating()]), { markup })
  expect(on(`<form lang="en">${point}<details><summary>More</summary>${point}</details></form>`)).toBe(true)
  expect(on(`<form lang="en">${point}<p hidden>${point}</p></form>`)).toBe(true)
  expect(on(`<form lang="en"><details>${point}${point}</details></form>`)).toBe(false)
  expect(on(`<form lang="en">${point}<details open>${point}</details></form>`)).toBe(false)
})

it('G-07 wants five, of colleagues’ ratings only', () => {
  const on = (rest: Partial<Prompt>) => flags('G-07', example([rating()], rest))
  expect(on({ audience: 'internal', suppress: 4 })).toBe(true)
  expect(on({ audience: 'internal', suppress: 5 })).toBe(false)
  expect(on({ audience: 'vendor' })).toBe(false)
  expect(flags('G-07', example([open], { audience: 'internal' }))).toBe(false)
})

it('G-08 and G-09 speak of draws only', () => {
  const dinner = example([says('You can win a dinner.')])
  expect(foundBy('G-08', dinner, { draw: {} })).toEqual([
    expect.objectContaining({ level: 'error', message: expect.stringContaining('a free way to enter') }),
  ])
  expect(foundBy('G-08', dinner)).toEqual([expect.objectContaining({ level: 'warning' })])
  expect(flags('G-08', example([says('Here is a voucher.')]))).toBe(false)
  expect(flags('G-09', example([says('You can win a dinner.')]))).toBe(true)
  expect(flags('G-09', example([says('You can win a dinner. Only for people over 18.')]))).toBe(false)
  expect(flags('G-09', example([says('You can win a dinner.')]), { draw: { leastAge: 18 } })).toBe(false)
})

it('G-10 knows people by their whole and their first name, as names are written', () => {
  const staff = ['Kim Lee', 'Al', 'Bill', 'Will']
  const on = (text: string) => foundBy('G-10', example([rating(text)]), { staff }).map(({ path }) => path)
  expect(on('How was Kim today?')).toEqual(['questions[0].text'])
  expect(on('How was it with Kim Lee?')).toEqual(['questions[0].text'])
  expect(on('How was the kimchi?')).toEqual([])
  expect(on('How was it all in all?')).toEqual([])
  expect(on('How was the bill?')).toEqual([])
  expect(on('Will you come again?')).toEqual([])
  expect(flags('G-10', example([{ ...open, text: 'What did Kim do?' }]), { staff })).toBe(false)
})

it('G-11 looks before and at the first question', () => {
  const win = 'Get a voucher for your answer.'
  expect(flags('G-11', example([says(win), rating()]))).toBe(true)
  expect(flags('G-11', example([rating()], { title: win }))).toBe(true)
  expect(flags('G-11', example([{ ...rating(), help: win }]))).toBe(true)
  expect(flags('G-11', example([rating(), says(win)]))).toBe(false)
})
