import { questionTypes } from '@earshot/core/question'
import { expect, test } from 'vitest'
import { askableTypes } from '../src/askable-types.ts'
import { componentFor } from '../src/ui/questions/component-for.ts'

test('every question type has an entry: a component, or null where this version cannot ask it', () => {
  for (const type of questionTypes) {
    const component = componentFor(type)
    expect(component === null || typeof component === 'function', type).toBe(true)
  }
  expect(questionTypes.filter((type) => componentFor(type))).toEqual([
    'rating',
    'choice',
    'choices',
    'text',
    'contact',
  ])
})

test('the types that are said to be askable are those that have one', () => {
  expect(questionTypes.filter((type) => componentFor(type))).toEqual(askableTypes)
})
