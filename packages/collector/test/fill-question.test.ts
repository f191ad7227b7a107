import { checkAnswer } from '@earshot/core/check-answer'
import type { Question } from '@earshot/core/question'
import { presets } from '@earshot/presets'
import { describe, expect, it } from 'vitest'
import { fillQuestion, readQuestion } from '../src/pages/questions/forms.ts'
import { filledIn } from './filled-in.ts'

/** What a form says, as it travels. */
function answerIn(question: Question, fields: URLSearchParams) {
  const read = readQuestion(question, fields)
  return 'problem' in read ? read : checkAnswer(question, read.value, read.other)
}

const fieldsOf = (entries: readonly (readonly [string, string])[]): URLSearchParams =>
  new URLSearchParams(entries.map(([name, value]) => [name, value]))

describe('an answer in the fields that it was given in is read as the same answer', () => {
  it.each(presets.map(({ id, questions }) => ({ id, questions })))('$id', ({ questions }) => {
    for (const question of questions)
      for (const which of ['first', 'last'] as const) {
        const typed = Object.entries(filledIn(question, which)).flatMap(([name, values]) =>
          [values].flat().map((value) => [`q.${name}`, value] as const),
        )
        const given = answerIn(question, fieldsOf(typed))
        if (question.type === 'message') continue
        if (!('status' in given) || given.status !== 'ok' || !given.answer) throw new Error(question.id)
        expect(answerIn(question, fieldsOf(fillQuestion(question, given.answer)))).toEqual(given)
      }
  })

  it('also where it is no word of a preset', () => {
    const choice: Question = {
      id: 'a',
      type: 'choices',
      text: 'A?',
      options: [
        { id: 'x', text: 'X' },
        { id: 'else', text: 'Else', other: true },
      ],
    }
    const scale: Question = {
      id: 'a',
      type: 'rating',
      text: 'A?',
      scale: ['No', 'Yes'],
      notApplicable: 'Neither',
    }
    const number: Question = { id: 'a', type: 'number', text: 'A?', decimals: 7, min: -1 }
    for (const [question, value, other] of [
      [choice, ['x', 'else'], 'Words, & "more"'],
      [scale, null, undefined],
      [number, 0.0000001, undefined],
      [number, -0.5, undefined],
    ] as const) {
      const given = checkAnswer(question, value, other)
      if (given.status !== 'ok' || !given.answer) throw new Error('no answer')
      expect(answerIn(question, fieldsOf(fillQuestion(question, given.answer)))).toEqual(given)
    }
  })
})
