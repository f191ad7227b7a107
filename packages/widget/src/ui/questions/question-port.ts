import type { Question, QuestionType } from '@earshot/core/question'
import type { Children } from '../render.ts'
import type { Draft, Scene } from '../view.ts'

/** What every question is asked with: the draft of its answer, and how it is kept. */
export interface Ask<T extends Question> extends Scene, Draft {
  readonly question: T
  /** Changes the draft. */
  keep(part: Draft): void
}

export type QuestionComponent<T extends QuestionType> = (ask: Ask<Extract<Question, { type: T }>>) => Children
