import type { Prompt } from '@earshot/core/prompt'
import type { Question, QuestionType } from '@earshot/core/question'

/** A question and where it stands. */
export interface Placed<Q extends Question = Question> {
  readonly question: Q
  readonly path: string
  readonly index: number
}

/** The questions of some types, in order, each with its path. */
export function questionsOf<T extends QuestionType>(
  { questions }: Prompt,
  ...types: readonly T[]
): readonly Placed<Extract<Question, { readonly type: T }>>[] {
  const wanted = (question: Question): question is Extract<Question, { readonly type: T }> =>
    types.some((type) => type === question.type)
  return questions.flatMap((question, index) =>
    wanted(question) ? [{ question, path: `questions[${index}]`, index }] : [],
  )
}
