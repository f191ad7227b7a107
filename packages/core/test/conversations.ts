import { type Action, type Conversation, type Effect, start, transition } from '@earshot/core/conversation'
import { deepFreeze, example } from './prompts.ts'

export const answer = (question: string, value: unknown, advance = false): Action => ({
  type: 'answer',
  question,
  value,
  ...(advance && { advance }),
})
export const go = (question: string, value: unknown): Action => answer(question, value, true)
export const updated: Effect = { type: 'updated' }
export const submitted: Effect = { type: 'submitted' }

/** The last state and every effect on the way, each state frozen before it is used. */
export function run(
  state: Conversation,
  ...actions: readonly Action[]
): readonly [Conversation, readonly Effect[]] {
  let at = deepFreeze(state)
  const effects: Effect[] = []
  for (const action of actions) {
    const [next, due] = transition(at, deepFreeze(action))
    at = deepFreeze(next)
    effects.push(...due)
  }
  return [at, effects]
}
export const after = (state: Conversation, ...actions: readonly Action[]): Conversation =>
  run(state, ...actions)[0]
export const values = (state: Conversation): unknown =>
  Object.fromEntries(state.answers.map(({ question, value }) => [question, value]))
export const begin = start(example)
