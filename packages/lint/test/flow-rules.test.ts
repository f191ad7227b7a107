import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import { describe, expect, it } from 'vitest'
import { presets } from '../../presets/src/index.ts'
import { example, open, rating } from '../src/example.ts'
import { flags, foundBy } from './found-by.ts'

const ratings = (count: number): Question[] =>
  Array.from({ length: count }, (_, index) => ({ ...rating(), id: `r${index}` }))
const opens: Partial<Prompt> = { trigger: [{ on: 'load', after: '5s' }], limits: { every: '30d' } }

describe('F-01', () => {
  it.each([
    ['a prompt that opens itself', opens, 3],
    ['one that people open', {}, 10],
    ['a yearly one', { limits: { every: '365d' } }, 21],
  ])('%s', (_, rest, most) => {
    expect([most, most + 1].map((count) => flags('F-01', example(ratings(count), rest)))).toEqual([
      false,
      true,
    ])
  })

  it('does not count what only criticism leads to and can be skipped, nor messages', () => {
    const follow = ['a', 'b', 'c', 'd'].map((id): Question => ({ ...open, id, when: 'rating <= 2' }))
    expect(flags('F-01', example([rating(), ...follow], opens))).toBe(false)
    const link: Question = { id: 'bye', type: 'message', text: 'See you.' }
    expect(flags('F-01', example([...ratings(3), link], opens))).toBe(false)
  })

  it('holds a promise of time against an estimate', () => {
    const says = (purpose: string, questions: readonly Question[]) =>
      flags('F-01', example(questions, { purpose }))
    expect(says('It takes 10 seconds.', [rating(), open])).toBe(true)
    expect(says('It takes one minute.', [rating(), open])).toBe(false)
    expect(
      says(
        'Takes only 1 minute.',
        ['a', 'b', 'c', 'd'].map((id) => ({ ...open, id })),
      ),
    ).toBe(true)
    expect(says('We are open in 5 minutes.', [rating(), open])).toBe(false)
  })
})

it('F-02 lets the first step of each way be required', () => {
  const required = (question: Question): Question => ({ ...question, required: true })
  expect(flags('F-02', example([required(rating()), open]))).toBe(false)
  const part = (question: Question, name: string): Question => ({
    ...question,
    when: `context.part = '${name}'`,
  })
  expect(flags('F-02', example([part(required(rating()), 'a'), part(required(open), 'b')]))).toBe(false)
  const hello: Question = { id: 'hello', type: 'message', text: 'Hello.' }
  expect(flags('F-02', example([hello, required(rating())]))).toBe(false)
  expect(flags('F-02', example([open, required(rating())]))).toBe(true)
  const dear = (question: Question, when: string): Question => ({ ...required(question), when })
  expect(
    flags('F-02', example([dear(rating(), 'context.total > 5'), dear(open, 'context.total <= 5')])),
  ).toBe(false)
  expect(
    flags('F-02', example([dear(rating(), 'context.total > 5'), dear(open, 'context.total <= 7')])),
  ).toBe(true)
})

it('F-03 knows a way out by its part, its words and its sign, and leaves what is no dialog alone', () => {
  const dialog = (inside: string) => ({ markup: `<div role="dialog" lang="en">${inside}</div>` })
  const on = (markup: { readonly markup: string }) => flags('F-03', example([open]), markup)
  expect(on(dialog('<button>Send</button>'))).toBe(true)
  expect(on(dialog('<button>Close</button>'))).toBe(false)
  expect(on(dialog('<button>No, thank you</button>'))).toBe(false)
  expect(on(dialog('<button>×</button>'))).toBe(false)
  expect(on(dialog('<button hidden>Close</button>'))).toBe(true)
  expect(on(dialog('<button style="width: 23px; height: 40px">Close</button>'))).toBe(true)
  expect(on({ markup: '<section lang="en"><button>Send</button></section>' })).toBe(false)
})

it('F-05 weighs what must be answered on both sides', () => {
  const must = (when: string): Question => ({ ...open, when, required: true })
  expect(foundBy('F-05', example([rating(), must('rating <= 2')]))[0]?.message).toMatch(/^After criticism/)
  expect(foundBy('F-05', example([rating(), must('rating >= 3')]))[0]?.message).toMatch(/^After praise 1/)
  expect(flags('F-05', example([open, { ...open, id: 'b', required: true }]))).toBe(false)
})

describe('F-08', () => {
  const says = (text: string, site = {}, when?: string) =>
    foundBy(
      'F-08',
      example([rating()], { thanks: [{ text, ...(when && { when }) }, { text: 'Thank you.' }] }),
      site,
    ).map(({ level }) => level)

  it('wants a due time for each promise of one', () => {
    expect(says('We will call you within 2 days.')).toEqual(['error'])
    expect(says('We will call you within 2 days.', { due: '2d' })).toEqual([])
    expect(says('We’ll be in touch tomorrow.')).toEqual(['error'])
    expect(says('Thank you for coming today.')).toEqual([])
    expect(says('It will be read within the team.')).toEqual([])
    expect(says('We will answer in the next days.')).toEqual(['error'])
    expect(says('A person will call you by {context.due}.')).toEqual(['error'])
    expect(says('A person will call you by {context.due}.', {}, 'context.due')).toEqual([])
    expect(says('A person will call you by {context.due}.', {}, 'rating <= 2 or context.due')).toEqual([
      'error',
    ])
  })

  it('warns of reading that is not done', () => {
    expect(says('Thank you. We read every answer.')).toEqual([])
    expect(says('Thank you. We read every answer.', { readShare: 0.95 })).toEqual([])
    expect(says('Thank you. We read every answer.', { readShare: 0.949 })).toEqual(['warning'])
  })
})

it('F-09 begins at four steps, and knows a progress by its element, its part or its words', () => {
  const four = example(ratings(4))
  const step = (inside: string) => ({ markup: `<form lang="en">${inside}</form>` })
  expect(flags('F-09', four, step(''))).toBe(true)
  expect(flags('F-09', example(ratings(3)), step(''))).toBe(false)
  for (const shown of ['<progress max="4"></progress>', '<b role="progressbar"></b>', '<p> 2 / 4 </p>'])
    expect(flags('F-09', four, step(shown))).toBe(false)
  expect(flags('F-09', four)).toBe(false)
  const fields = ['r0', 'q.r1']
    .map((name) => `<input type="radio" name="${name}" aria-label="Good">`)
    .join('')
  expect(flags('F-09', four, step(fields))).toBe(false)
  expect(flags('F-09', example(ratings(6)), step(fields))).toBe(false)
  expect(flags('F-09', example(ratings(7)), step(fields))).toBe(true)
})

it('F-10 lets a grid stand on a desk, and a table without answers anywhere', () => {
  const rows =
    '<tr><td><input type="radio" name="a"></td></tr><tr><td><input type="radio" name="b"></td></tr>'
  const on = (markup: string) => flags('F-10', example([open]), { markup })
  expect(on(`<table>${rows}</table>`)).toBe(true)
  expect(on(`<div data-viewport="1280"><table>${rows}</table></div>`)).toBe(false)
  expect(on(`<div data-viewport="390"><table>${rows}</table></div>`)).toBe(true)
  expect(on('<table><tr><td>Mon</td></tr></table>')).toBe(false)
  expect(
    on('<div role="grid"><p role="row"><i role="radio"></i></p><p role="row"><i role="radio"></i></p></div>'),
  ).toBe(true)
})

describe('F-11', () => {
  it('finds steps and thanks that no answer leads to', () => {
    const on = (when: string) => flags('F-11', example([rating(), { ...open, when }]))
    expect(
      ['rating > 4', 'rating = 5', 'rating <= 2 and rating = 4', 'not rating and rating = 1'].map(on),
    ).toEqual([true, true, true, true])
    expect(['rating = 4', 'not rating', 'context.part', "context.a ~ 'x*'"].map(on)).toEqual([
      false,
      false,
      false,
      false,
    ])
    const said = (...whens: readonly (string | undefined)[]) =>
      foundBy(
        'F-11',
        example([rating()], { thanks: whens.map((when) => ({ text: 'Thank you.', ...(when && { when }) })) }),
      ).map(({ path }) => path)
    expect(said(undefined, 'rating = 1')).toEqual(['thanks[1]'])
    expect(said('rating = 9', undefined)).toEqual(['thanks[0].when'])
    expect(said('rating = 1', undefined)).toEqual([])
  })

  it('finds a wait for an option that is not on offer', () => {
    const ticks: Question = { id: 'what', type: 'choices', text: 'What?', options: [{ id: 'a', text: 'A' }] }
    const on = (when: string) => flags('F-11', example([ticks, { ...open, when }]))
    expect(on("what has 'b'")).toBe(true)
    expect(on("what has 'a'")).toBe(false)
    expect(on("not what has 'b'")).toBe(false)
  })

  it('finds none in the presets', () => {
    for (const preset of presets) expect(foundBy('F-11', preset)).toEqual([])
  })
})

it('F-12 finds a condition that speaks of its own or of a later question', () => {
  const on = (...whens: readonly (string | undefined)[]) =>
    foundBy(
      'F-12',
      example(whens.map((when, index) => ({ ...open, id: `q${index}`, ...(when && { when }) }))),
    ).map(({ path }) => path)
  expect(on(undefined, 'q0', 'q0 and q1')).toEqual([])
  expect(on('q0')).toEqual(['questions[0].when'])
  expect(on('q1', 'q0')).toEqual(['questions[0].when'])
  expect(on('q2', 'q0', 'q1')).toEqual(['questions[0].when'])
  expect(on("not q1.food = 'x'", 'context.q2', 'q9', 'q0 <=')).toEqual(['questions[0].when'])
})

it('F-13 counts what everybody may be asked before the follow-up, in prompts that open themselves', () => {
  const more: Question = { ...open, id: 'more' }
  expect(flags('F-13', example([open, more], opens))).toBe(true)
  expect(flags('F-13', example([open, more]))).toBe(false)
  expect(flags('F-13', example([rating(), open, { ...more, when: 'rating <= 2' }], opens))).toBe(false)
  expect(flags('F-13', example([open, { ...more, form: 'number' }], opens))).toBe(false)
  const ways: readonly Question[] = [
    { ...open, when: "context.part = 'a'" },
    { ...more, when: "context.part = 'b'" },
  ]
  expect(flags('F-13', example(ways, opens))).toBe(false)
})

it('F-14 takes a help, a consent line or the prompt’s purpose', () => {
  const contact: Question = { id: 'how', type: 'contact', text: 'How can we reach you?' }
  const phone: Question = { id: 'tel', type: 'text', text: 'Your number?', form: 'phone' }
  expect(foundBy('F-14', example([contact, phone])).map(({ path }) => path)).toEqual([
    'questions[0]',
    'questions[1]',
  ])
  expect(flags('F-14', example([contact, phone], { purpose: 'To answer you.' }))).toBe(false)
  expect(flags('F-14', example([{ ...contact, consent: 'You may write to me.' }]))).toBe(false)
  expect(flags('F-14', example([{ ...open, form: 'number' }]))).toBe(false)
})

it('F-15 lets a message end a prompt, or stand between questions', () => {
  const message: Question = { id: 'hi', type: 'message', text: 'Hello.' }
  expect(flags('F-15', example([message, rating()]))).toBe(true)
  expect(flags('F-15', example([rating(), message, open]))).toBe(false)
  expect(flags('F-15', example([message]))).toBe(false)
  const shown = { ...message, when: "context.part = 'a'" }
  expect(flags('F-15', example([{ ...rating(), when: "context.part = 'b'" }, shown, open]))).toBe(true)
})

it('F-16 follows the way of the best answer', () => {
  expect(flags('F-16', example([rating(), { ...open, when: 'rating = 4' }]))).toBe(false)
  expect(flags('F-16', example([rating(), { ...open, when: 'rating < 4' }]))).toBe(true)
})
