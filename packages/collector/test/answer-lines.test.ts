import { handover } from '@earshot/presets/handover'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { describe, expect, it } from 'vitest'
import { answerLines } from '../src/reading/answer-lines.ts'

describe('answerLines', () => {
  it.each([
    [
      { question: 'rating', value: 1, label: 'Poor' },
      { question: 'How did we do today?', chosen: 'Poor' },
    ],
    [
      { question: 'what', value: ['a', 'other'], label: ['Ay', 'Other'], other: 'the door' },
      { question: 'What could have been better?', chosen: 'Ay, Other', written: 'the door' },
    ],
    [
      { question: 'why', value: 'so' },
      { question: 'What happened?', written: 'so' },
    ],
    [
      { question: 'how', value: { name: 'Ann', phone: '12345', consent: true } },
      { question: 'How can we reach you?', chosen: 'Ann, 12345' },
    ],
    [
      { question: 'x', value: null },
      { question: 'x', chosen: 'Does not fit' },
    ],
    [
      { question: 'x', value: null, label: 'Not for me' },
      { question: 'x', chosen: 'Not for me' },
    ],
    [
      { question: 'x', value: 7 },
      { question: 'x', chosen: '7' },
    ],
    [
      { question: 'x', value: true },
      { question: 'x', chosen: 'Yes' },
    ],
    [
      { question: 'x', value: ['a', 'b'] },
      { question: 'x', chosen: 'a, b' },
    ],
    [
      { question: 'x', value: { row: 2, other: null } },
      { question: 'x', chosen: 'row: 2, other: Does not fit' },
    ],
  ])('%j', (answer, line) => {
    expect(answerLines({ answers: [answer] }, howDidWeDo)).toEqual([line])
  })

  it('says the question as it was asked', () => {
    const answers = [
      { question: 'got', value: 'no', label: 'No' },
      { question: 'missing', value: '{got}' },
    ]
    expect(answerLines({ answers, context: { team: 'kitchen' } }, handover)).toEqual([
      { question: 'Did you get what you needed from the kitchen team this time?', chosen: 'No' },
      { question: 'What was missing?', written: '{got}' },
    ])
  })
})
