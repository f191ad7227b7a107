import { expect, it } from 'vitest'
import { example, open, rating } from '../src/example.ts'
import { textsOf } from '../src/texts-of.ts'

it('gives what the prompt says and what it offers, each with its place', () => {
  const prompt = example([rating('How was it?', ['Bad', 'Good']), { ...open, help: 'No names, please.' }])
  expect(textsOf(prompt)).toEqual([
    expect.objectContaining({ path: 'title', text: 'Your visit' }),
    expect.objectContaining({ path: 'questions[0].text', text: 'How was it?' }),
    expect.objectContaining({ path: 'questions[1].text', text: 'What happened?' }),
    expect.objectContaining({ path: 'questions[1].help', text: 'No names, please.' }),
    expect.objectContaining({ path: 'thanks[0].text', text: 'Thank you.' }),
    expect.objectContaining({ path: 'questions[0].scale[0]', text: 'Bad' }),
    expect.objectContaining({ path: 'questions[0].scale[1]', text: 'Good' }),
  ])
})
