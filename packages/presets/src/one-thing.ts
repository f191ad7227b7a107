import type { TextQuestion } from '@earshot/core/question'

/** Asked of those who were content: nearly everybody knows one thing. */
export const oneThing: TextQuestion = {
  id: 'one',
  type: 'text',
  text: 'What is one thing we could do better?',
  long: true,
}
