import { checkWith } from '@earshot/core/checks'
import { formChecks } from '@earshot/core/form-checks'
import type { TextQuestion } from '@earshot/core/question'
import { describe, expect, test } from 'vitest'
import { everyType } from './prompts.ts'

const { form: _, ...text }: TextQuestion = everyType.text
const { contact } = everyType

describe('formChecks', () => {
  test.each([
    ['email', ' ada@example.org ', { question: 'a-text', value: 'ada@example.org' }],
    ['email', 'ada at example', 'email'],
    ['phone', '+49 30 123456', { question: 'a-text', value: '+49 30 123456' }],
    ['phone', '12', 'phone'],
    ['number', '-1,5', { question: 'a-text', value: '-1,5' }],
    ['number', 'many', 'number'],
    ['number', '  ', undefined],
    ['number', 5, 'wrong-type'],
  ] as const)('a text that must be: %s, given %j', (form, value, expected) => {
    expect(checkWith(formChecks, { ...text, form }, value)).toEqual(expected)
  })

  test('a text without a form, which is cut where it ends', () => {
    expect(checkWith(formChecks, { ...text, maxLength: 3 }, 'abcdef')).toEqual({
      question: 'a-text',
      value: 'abc',
    })
  })

  test('a contact: one way to reach the person is enough, and each that is given must look like one', () => {
    const given = (value: unknown): unknown => checkWith(formChecks, contact, value)
    expect(given({ name: 'Ada', email: 'ada@example.org', consent: true })).toEqual({
      question: 'a-contact',
      value: { name: 'Ada', email: 'ada@example.org', consent: true },
    })
    expect(given({ name: 'Ada', email: 'ada@example.org' })).toBe('consent')
    expect(given({ name: 'Ada' })).toBe('contact')
    expect(given({ email: 'ada' })).toBe('email')
    expect(given({})).toBeUndefined()
  })

  test('a telephone number beside a good address is looked at too', () => {
    const both = { ...contact, fields: ['email', 'phone'] as const }
    expect(checkWith(formChecks, both, { email: 'ada@example.org', phone: '1' })).toBe('phone')
  })
})
