import type { Conversation } from './conversation.ts'
import type { Question } from './question.ts'
import { visibleQuestions } from './visible-questions.ts'

/** The questions that apply, and the place of one of them: of the one that is shown, or -1 where it is not there. */
export function placeIn(
  state: Conversation,
  id: string | undefined = state.at,
): readonly [questions: readonly Question[], place: number] {
  const questions = visibleQuestions(state)
  return [questions, questions.findIndex((question) => question.id === id)]
}
