import { describe, expect, it } from 'vitest'
import { example, open, rating } from '../src/example.ts'
import { flags } from './found-by.ts'

const degrees = ['Not at all', 'A little', 'Mostly', 'Fully']

/** By rule: the same faults in other words, and honest questions that look alike. */
const stems: Readonly<
  Record<string, { readonly guilty: readonly string[]; readonly innocent: readonly string[] }>
> = {
  'W-06': {
    guilty: [
      'Were both the bread and the soup warm?',
      'Was the delivery on time and complete?',
      'How crisp and golden were the chips?',
      'Was the handle sturdy and light?',
      'How was the haircut and the colour?',
    ],
    innocent: [
      'Was the lift up and running?',
      'How well did both of you sleep?',
      'How easy or hard was the lock to open?',
      'How was the soup of the day?',
      'Was our shop in Tyne and Wear?',
    ],
  },
  'W-10': { guilty: ['Would you pay 5 more for a seat?'], innocent: ['What did you pay for the seat?'] },
  'W-11': {
    guilty: [
      'We are begging you: how was it?',
      'Every star counts. How was it?',
      'A bad score costs us our jobs. How was it?',
      'It breaks our hearts if you say no.',
    ],
    innocent: ['How was it?', 'Did the review help you?', 'Did it cost you a job?'],
  },
  'W-12': {
    guilty: ['Did we earn a 10 today?', 'Please give us a 9 or more.'],
    innocent: ['Did you earn 10 points?', 'Did you earn a 10 percent bonus?'],
  },
  'W-13': {
    guilty: ['How helpful was our support team?', 'How was the front desk?'],
    innocent: ['How was the desk in your room?'],
  },
  'W-19': {
    guilty: ['It is mandatory to answer.'],
    innocent: ['It is not mandatory to answer.', 'Was it required to answer?'],
  },
  'W-21': {
    guilty: ['Was it a piece of cake to find us?'],
    innocent: ['How was your piece of cake?', 'Was there a piece of cake left?'],
  },
}

describe.each(Object.entries(stems))('%s', (id, { guilty, innocent }) => {
  const asked = (text: string) => example([rating(text, degrees), open])
  it.each(guilty)('flags %s', (text) => expect(flags(id, asked(text))).toBe(true))
  it.each(innocent)('lets %s through', (text) => expect(flags(id, asked(text))).toBe(false))
})

it('F-08 hears a promise that somebody else is to keep', () => {
  const thanked = (text: string) => flags('F-08', example([rating(), open], { thanks: [{ text }] }))
  expect(thanked('Thank you. A person replies within the hour.')).toBe(true)
  expect(thanked('Thank you. The owner answers by Friday.')).toBe(true)
  expect(thanked('Thank you. The team reads it together.')).toBe(false)
})

it('O-04 knows one question asked twice, whatever its words', () => {
  const text = 'What could we do better?'
  const list = { id: 'list', type: 'choices', text, order: 'random', options: [] } as const
  expect(flags('O-04', example([list, { ...open, text }]))).toBe(true)
  expect(flags('O-04', example([{ ...open, text }, list]))).toBe(false)
})

it('P-01 knows a name where an opaque id belongs', () => {
  const page = (html: string) => flags('P-01', example([open]), { markup: html })
  expect(page('<div data-earshot="a" data-earshot-context-order="John Smith"></div>')).toBe(true)
  expect(page('<div data-earshot="a" data-earshot-context-staff="Ana de Souza"></div>')).toBe(true)
  expect(page('<div data-earshot="a" data-earshot-context-place="Market Street"></div>')).toBe(false)
  expect(page('<div data-earshot="a" data-earshot-context-order="A-1041"></div>')).toBe(false)
  const aimed = (targeting: string) => flags('P-01', example([open], { targeting }))
  expect(aimed("context.user = 'Kim Lee'")).toBe(true)
  expect(aimed("context.place = 'Green Garden'")).toBe(false)
})
