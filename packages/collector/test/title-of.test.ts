import type { Prompt } from '@earshot/core/prompt'
import { expect, it } from 'vitest'
import { titleOf } from '../src/reading/title-of.ts'

const prompt: Prompt = { id: 'p', title: 'From the {context.team} team', questions: [] }

it('puts the context into a title, as text that is not woven again', () => {
  expect(titleOf(prompt, { team: 'kitchen' })).toBe('From the kitchen team')
  expect(titleOf(prompt, { team: '{context.team}' })).toBe('From the {context.team} team')
  expect(titleOf(prompt)).toBe('From the  team')
})
