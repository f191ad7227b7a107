import { checkWith } from '@earshot/core/checks'
import { commonChecks } from '@earshot/core/common-checks'
import { de } from '@earshot/core/messages/de'
import { en } from '@earshot/core/messages/en'
import { moreEn } from '@earshot/core/messages/more-en'
import { questionTypes } from '@earshot/core/question'
import { expect, test } from 'vitest'
import { rareKit } from '../src/rare/rare-kit.ts'
import { components } from '../src/ui/questions/components.ts'

const kitIn = (messages: typeof en) => rareKit({ checks: commonChecks, questions: components, messages })

test('with it, every type has what asks it, and every one that takes answers has a check', () => {
  const { questions, checks } = kitIn(en)
  expect(questionTypes.filter((type) => !questions[type])).toEqual([])
  expect(questionTypes.filter((type) => !(type in checks))).toEqual(['message'])
  // What is common stays as it is.
  expect(questions.text).toBe(components.text)
})

test('English words are joined, and another language keeps its own', () => {
  expect(kitIn(en).messages).toEqual({
    ...moreEn,
    ...en,
    problems: { ...moreEn.problems, ...en.problems },
  })
  expect(kitIn(de).messages).toEqual(de)
})

test('the common kit is left as it is', () => {
  const common = Object.freeze({
    checks: Object.freeze({ ...commonChecks }),
    questions: components,
    messages: en,
  })
  rareKit(common)
  expect(Object.keys(common.checks)).toEqual(Object.keys(commonChecks))
  expect('rows' in common.messages.problems).toBe(false)
})

test('a number is checked as it was typed', () => {
  const { checks } = kitIn(en)
  const check = (value: unknown, decimals = 0) =>
    checkWith(checks, { id: 'n', type: 'number', text: 'N?', min: 0, max: 90, decimals }, value)
  expect(check('90')).toEqual({ question: 'n', value: 90 })
  expect(check('1,5', 1)).toEqual({ question: 'n', value: 1.5 })
  expect(check('91')).toBe('too-high')
  expect(check('-1')).toBe('too-low')
  expect(check('1.5')).toBe('number')
  expect(check('a few')).toBe('number')
  expect(check('')).toBeUndefined()
})
