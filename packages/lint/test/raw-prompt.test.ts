import { parsePrompt } from '@earshot/core/parse-prompt'
import { expect, it } from 'vitest'
import { example, open, rating } from '../src/example.ts'
import { lintPrompt } from '../src/lint-prompt.ts'
import { rawPrompt } from '../src/raw-prompt.ts'

const raw = (questions: readonly unknown[]) => {
  const given = { ...example([]), questions }
  const parsed = parsePrompt(given)
  if (parsed.status === 'invalid') throw new Error(parsed.issues[0]?.message)
  return rawPrompt(parsed.prompt, given)
}

it('has the fields of questions and options that the parser passed over', () => {
  const list = { id: 'list', type: 'choice', text: 'Which?', order: 'ordinal' }
  const [question] = raw([
    { ...list, preset: 'a', options: [{ id: 'a', text: 'Tea', color: 'red' }] },
  ]).questions
  expect(question).toEqual({ ...list, preset: 'a', options: [{ id: 'a', text: 'Tea', color: 'red' }] })
})

it('leaves out what another type of question has: nobody read it', () => {
  const prompt = raw([{ ...open, options: 'none', scale: 7, rows: null, min: {}, defaultValue: 'x' }])
  expect(prompt.questions).toEqual([{ ...open, defaultValue: 'x' }])
  expect(() => lintPrompt(prompt)).not.toThrow()
})

it('leaves a prompt that has nothing more as it is', () => {
  const prompt = example([rating(), open])
  expect(rawPrompt(prompt, prompt)).toEqual(prompt)
  expect(rawPrompt(prompt, undefined)).toEqual(prompt)
})
