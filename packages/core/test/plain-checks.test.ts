import { checkWith } from '@earshot/core/checks'
import { commonChecks } from '@earshot/core/common-checks'
import { plainChecks } from '@earshot/core/plain-checks'
import type { Question, TextQuestion } from '@earshot/core/question'
import { describe, expect, test } from 'vitest'
import { everyType } from './prompts.ts'

const { rating, choice, choices, contact } = everyType
const { form: _, ...text }: TextQuestion = everyType.text

describe('plainChecks', () => {
  test.each<[Question, unknown]>([
    [rating, 7],
    [rating, null],
    [rating, 11],
    [choice, 'red'],
    [choice, 'blue'],
    [choices, ['red', 'green']],
    [choices, 'red'],
    [text, ' It was cold. '],
    [text, 5],
  ])('takes what all checks take: %o, %j', (question, value) => {
    const checked = checkWith(plainChecks, question, value)
    expect(checked).toBeDefined()
    expect(checked).toEqual(checkWith(commonChecks, question, value))
  })

  test('refuses what it could not look at: a text with a form, and a contact', () => {
    expect(checkWith(plainChecks, { ...text, form: 'email' }, 'ada@example.org')).toBe('wrong-type')
    expect(checkWith(plainChecks, text, 'ada@example.org')).toMatchObject({ value: 'ada@example.org' })
    expect(checkWith(plainChecks, contact, { email: 'ada@example.org' })).toBe('wrong-type')
  })
})
