import { start } from '@earshot/core/conversation'
import { parsePrompt } from '@earshot/core/parse-prompt'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  choice,
  errors,
  type Fields,
  fine,
  firstMessage,
  rating,
  text,
  told,
  withQuestions,
} from './definitions.ts'

describe('when', () => {
  const asked = (when: string, ...earlier: readonly Fields[]): Fields =>
    withQuestions(...earlier, { ...text, when }, { ...choice, id: 'later' })

  test('may speak of earlier questions and of context', () => {
    expect(told(asked("rating <= 2 and pick = 'a' or context.table", rating, choice))).toEqual(fine)
  })

  test('of a later question is told', () => {
    expect(parsePrompt(asked("later = 'a'", rating))).toEqual({
      status: 'invalid',
      issues: [
        {
          code: 'unknown-name',
          path: 'questions[1].when',
          message:
            "questions[1].when: “later = 'a'” speaks of “later”. A condition may speak of earlier questions only: move that question up.",
        },
      ],
    })
  })

  test('of itself is told', () => {
    expect(errors(asked('why', rating))).toEqual(['unknown-name questions[1].when'])
  })

  test('of an unknown question is told, with the one that was probably meant', () => {
    expect(firstMessage(asked('ratng <= 2', rating))).toBe(
      'questions[1].when: “ratng <= 2” speaks of “ratng”. Did you mean “rating”?',
    )
  })

  test('of what only a page knows, or a bare context name, is told with what may be used', () => {
    expect(errors(asked("page.path = '/'", rating))).toEqual(['unknown-name questions[1].when'])
    expect(firstMessage(asked('table = 1', rating))).toBe(
      'questions[1].when: “table = 1” speaks of “table”. Questions before it: rating. Context is written context.<name>.',
    )
    expect(firstMessage(asked('table = 1'))).toBe(
      'questions[0].when: “table = 1” speaks of “table”. No question comes before it. Context is written context.<name>.',
    )
  })

  test('that does not parse is told with its position, counted from 1', () => {
    expect(parsePrompt(asked('rating <= ', rating))).toEqual({
      status: 'invalid',
      issues: [
        {
          code: 'bad-condition',
          path: 'questions[1].when',
          message:
            'questions[1].when: “rating <= ”, character 11: expected a name, a number or a text, found the end.',
        },
      ],
    })
    expect(firstMessage(asked('rating == 2', rating))).toContain('character 9: ')
    expect(firstMessage(asked('', rating))).toContain('character 1: ')
  })

  test('two that speak of each other cannot be written', () => {
    const circle = withQuestions({ ...text, id: 'a', when: 'b' }, { ...text, id: 'b', when: 'a' })
    expect(errors(circle)).toEqual(['unknown-name questions[0].when'])
  })

  test('whatever it is, what is taken can be started', () => {
    const piece = fc.constantFrom(
      'rating',
      'why',
      'context.a',
      '<=',
      '=',
      '2',
      "'x'",
      'and',
      'not',
      '(',
      ')',
      'in',
      ',',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const parsed = parsePrompt(withQuestions(rating, { ...choice, when: pieces.join(' ') }))
        if (parsed.status === 'ok') expect(start(parsed.prompt).at).toBe('rating')
        else expect(parsed.issues[0]?.path).toBe('questions[1].when')
      }),
      { numRuns: 1_000 },
    )
  })
})
