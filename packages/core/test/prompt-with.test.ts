import { describe, expect, test } from 'vitest'
import { localize } from '../src/localize.ts'
import type { Prompt, Trigger } from '../src/prompt.ts'
import { promptWith } from '../src/prompt-with.ts'
import type { Settings } from '../src/settings.ts'

const lunch: Prompt = {
  id: 'lunch',
  title: 'Lunch',
  audience: 'internal',
  purpose: 'We read it.',
  questions: [
    { id: 'name', type: 'text', text: 'Which dish?' },
    { id: 'rating', type: 'rating', text: 'How was it?', scale: ['Poor', 'Good'] },
    { id: 'again', type: 'rating', text: 'And the service?', scale: ['Poor', 'Good'] },
  ],
  thanks: [{ when: 'rating = 1', text: 'We are sorry.' }, { text: 'Thank you.' }],
  display: { as: 'modal', at: 'center' },
  trigger: [
    { on: 'event', name: 'served', where: 'dishes > 1', after: '2m', unless: 'left' },
    { on: 'load', after: '1h' },
  ],
  targeting: 'context.table',
  limits: { every: '30d', oncePer: 'visit', share: 0.5, afterLater: '7d' },
  translations: {
    de: { title: 'Mittagessen', 'rating.1': 'Schlecht', 'again.1': 'Schlecht', 'thanks.1': 'Danke.' },
  },
}
const plain: Prompt = { id: 'plain', title: 'Plain', questions: [{ id: 'a', type: 'text', text: 'A?' }] }

test('a prompt stays as it is where nothing is set', () => {
  expect(promptWith(lunch, {})).toEqual(lunch)
  expect(promptWith(lunch, { endpoint: '/v1/events', theme: 'dark', context: { table: '1' } })).toEqual(lunch)
})

test('the definition itself is never changed', () => {
  const before = structuredClone(lunch)
  promptWith(lunch, {
    question: 'Q?',
    scale: ['a', 'b'],
    display: 'inline',
    delay: '1s',
    share: 1,
    thanks: 'T.',
  })
  expect(lunch).toEqual(before)
})

describe('each setting takes its place and leaves the rest', () => {
  test.each<[string, Settings, Partial<Prompt>]>([
    ['audience', { audience: 'vendor' }, { audience: 'vendor' }],
    ['display', { display: 'popover' }, { display: { as: 'popover', at: 'center' } }],
    ['placement', { placement: 'top' }, { display: { as: 'modal', at: 'top' } }],
    ['targeting', { targeting: "page.path = '/'" }, { targeting: "page.path = '/'" }],
    ['every', { every: '1d' }, { limits: { ...lunch.limits, every: '1d' } }],
    ['oncePer', { oncePer: 'order' }, { limits: { ...lunch.limits, oncePer: 'order' } }],
    ['share 0', { share: 0 }, { limits: { ...lunch.limits, share: 0 } }],
  ])('%s', (_, settings, changed) => {
    expect(promptWith(lunch, settings)).toEqual({ ...lunch, ...changed })
  })

  test('question: the words of the first question', () => {
    expect(promptWith(lunch, { question: 'What did you eat?' }).questions.map(({ text }) => text)).toEqual([
      'What did you eat?',
      'How was it?',
      'And the service?',
    ])
  })

  test('scale: of the first rating alone', () => {
    const scales = promptWith(lunch, { scale: ['Bad', 'Fine', 'Great'] }).questions.map((question) =>
      question.type === 'rating' ? question.scale : undefined,
    )
    expect(scales).toEqual([undefined, ['Bad', 'Fine', 'Great'], ['Poor', 'Good']])
  })

  test('scale: nothing where there is no rating', () => {
    expect(promptWith(plain, { scale: ['Bad', 'Fine'] }).questions).toEqual(plain.questions)
  })

  test('thanks: one text for all', () => {
    expect(promptWith(lunch, { thanks: 'See you.' }).thanks).toEqual([{ text: 'See you.' }])
  })
})

describe('triggers', () => {
  const triggers = (settings: Settings, prompt = lunch): readonly Trigger[] | undefined =>
    promptWith(prompt, settings).trigger

  test('without any a prompt opens itself after five seconds', () => {
    expect(triggers({}, plain)).toEqual([{ on: 'load', after: '5s' }])
    expect(triggers({ delay: '1s' }, plain)).toEqual([{ on: 'load', after: '1s' }])
  })

  test.each<[Settings, Trigger]>([
    [{ event: 'bought' }, { on: 'event', name: 'bought' }],
    [{ selector: '#buy' }, { on: 'click', selector: '#buy' }],
    [{ depth: 0.5 }, { on: 'scroll', depth: 0.5 }],
    [{ depth: 0 }, { on: 'scroll', depth: 0 }],
    [
      { event: 'bought', selector: '#buy' },
      { on: 'event', name: 'bought', selector: '#buy' },
    ],
    [{ trigger: 'manual' }, { on: 'manual' }],
    [
      { trigger: 'exit', delay: '1s' },
      { on: 'exit', after: '1s' },
    ],
    [
      { trigger: 'click', event: 'bought' },
      { on: 'click', name: 'bought' },
    ],
  ])('%j', (settings, trigger) => {
    expect(triggers(settings, plain)).toEqual([trigger])
  })

  test('another kind takes the place of them all', () => {
    expect(triggers({ trigger: 'load' })).toEqual([{ on: 'load' }])
    expect(triggers({ selector: '#buy' })).toEqual([{ on: 'click', selector: '#buy' }])
  })

  test('of the same kind, what was set changes the first and leaves the others', () => {
    const [first, second] = lunch.trigger ?? []
    expect(triggers({ delay: '1s' })).toEqual([{ ...first, after: '1s' }, second])
    expect(triggers({ event: 'paid' })).toEqual([{ ...first, name: 'paid' }, second])
    expect(triggers({ trigger: 'event' })).toEqual([first, second])
  })
})

describe('what was set on the page is stronger than a translation of what it replaces', () => {
  const inGerman = (settings: Settings): Prompt => localize(promptWith(lunch, settings), 'de')

  test('scale', () => {
    expect(inGerman({ scale: ['Kalt', 'Warm'] }).questions).toMatchObject([
      {},
      { scale: ['Kalt', 'Warm'] },
      { scale: ['Schlecht', 'Good'] },
    ])
  })
  test('question', () => {
    const translated: Prompt = { ...plain, translations: { de: { a: 'Wie?', title: 'Schlicht' } } }
    expect(localize(promptWith(translated, { question: 'Wie war es?' }), 'de')).toMatchObject({
      title: 'Schlicht',
      questions: [{ text: 'Wie war es?' }],
    })
  })
  test('thanks', () => {
    const translated: Prompt = {
      ...plain,
      thanks: [{ text: 'Thanks.' }],
      translations: { de: { 'thanks.0': 'Danke.' } },
    }
    expect(localize(promptWith(translated, { thanks: 'Bis bald.' }), 'de').thanks).toEqual([
      { text: 'Bis bald.' },
    ])
  })
})
