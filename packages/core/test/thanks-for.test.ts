import { start, transition } from '@earshot/core/conversation'
import type { Prompt } from '@earshot/core/prompt'
import { thanksFor } from '@earshot/core/thanks-for'
import { describe, expect, test } from 'vitest'
import { deepFreeze, example } from './prompts.ts'

const answers = (rating: number) => [{ question: 'rating', value: rating }]
const said = (prompt: Prompt, rating: number, sent = true, context = {}): string | undefined =>
  thanksFor(deepFreeze({ prompt, answers: answers(rating), context }), sent)

describe('thanksFor', () => {
  test('is the first text whose condition holds', () => {
    expect(said(example, 1)).toBe('Thank you for telling us. This helps us to get better.')
    expect(said(example, 2)).toBe('Thank you for telling us. This helps us to get better.')
    expect(said(example, 3)).toBe('Thank you. We read every answer.')
  })

  test('the first wins where several hold', () => {
    expect(said({ ...example, thanks: [{ text: 'one' }, { text: 'two' }] }, 1)).toBe('one')
  })

  test('is nothing where the prompt says nothing, or nothing that holds', () => {
    const { thanks, ...without } = example
    expect(thanks).toHaveLength(2)
    expect(said(without, 1)).toBeUndefined()
    expect(said({ ...example, thanks: [] }, 1)).toBeUndefined()
    expect(said({ ...example, thanks: [{ when: 'rating = 4', text: 'Top' }] }, 1)).toBeUndefined()
  })

  test('without a receipt a text gives way to its unsent, and stays where it has none', () => {
    const thanks = [
      { when: 'rating = 1', text: 'We told the team.', unsent: 'Please wave to us.' },
      { text: 'Thank you.' },
    ]
    expect(said({ ...example, thanks }, 1, true)).toBe('We told the team.')
    expect(said({ ...example, thanks }, 1, false)).toBe('Please wave to us.')
    expect(said({ ...example, thanks }, 2, false)).toBe('Thank you.')
  })

  test('answers and context are woven in, in both texts', () => {
    const thanks = [{ text: 'By {context.due}: {rating}.', unsent: 'Kept for {context.due}.' }]
    expect(said({ ...example, thanks }, 1, true, { due: 'Friday' })).toBe('By Friday: 1.')
    expect(said({ ...example, thanks }, 1, false, { due: 'Friday' })).toBe('Kept for Friday.')
  })

  test('context decides, too', () => {
    const thanks = [{ when: 'context.due', text: 'By {context.due}' }, { text: 'Soon' }]
    expect(said({ ...example, thanks }, 1, true, { due: 'Friday' })).toBe('By Friday')
    expect(said({ ...example, thanks }, 1)).toBe('Soon')
  })

  test('speaks the language of the run', () => {
    const prompt = { ...example, translations: { de: { 'thanks.1': 'Danke. Wir lesen jede Antwort.' } } }
    const [state] = transition(start(prompt, { locale: 'de-AT' }), {
      type: 'answer',
      question: 'rating',
      value: 4,
      advance: true,
    })
    expect(state.phase).toBe('submitted')
    expect(thanksFor(state, true)).toBe('Danke. Wir lesen jede Antwort.')
  })
})
