import { questionTypes } from '@earshot/core/question'
import { expect, test } from 'vitest'
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
