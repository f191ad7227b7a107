import { parsePrompt } from '@earshot/core/parse-prompt'
import { receiptEntry } from '@earshot/presets/receipt-entry'
import { withDraw } from '@earshot/presets/with-draw'
import { expect, test } from 'vitest'
import { questionOf, walk } from './walk.ts'

const drawn = withDraw(receiptEntry)

test('asks about the draw last, after every answer alike and after none', () => {
  for (const rating of [1, 2, 3, 4]) expect(walk(drawn, { rating }).shown.at(-1)).toBe('draw')
  expect(walk(drawn, {}).shown.at(-1)).toBe('draw')
  expect(walk(drawn, { rating: 1, draw: 'yes' }).answers).toContainEqual({
    question: 'draw',
    value: 'yes',
    label: 'Yes',
  })
})

test('is a question with two options, in the order of their meaning, that can be skipped', () => {
  const { required, ...question } = questionOf(drawn, 'draw')
  expect(required).toBeUndefined()
  expect(question).toMatchObject({ text: 'Do you want to enter the draw?', order: 'ordinal' })
  expect(parsePrompt(drawn)).toMatchObject({ status: 'ok', issues: [] })
})

test('the preset has no draw of its own, and stays as it is', () => {
  expect(receiptEntry.questions.map(({ id }) => id)).not.toContain('draw')
  expect({ ...drawn, questions: drawn.questions.slice(0, -1) }).toEqual(receiptEntry)
})
