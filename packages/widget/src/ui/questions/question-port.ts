import type { Question, QuestionType } from '@earshot/core/question'
import type { ComponentChildren } from 'preact'
import type { Deeds, Draft, View } from '../view.ts'

/** What every question is asked with. */
export interface Ask<T extends Question> {
  readonly view: View
  readonly deeds: Deeds
  readonly question: T
  readonly draft: Draft
}

export type QuestionComponent<T extends QuestionType> = (
  ask: Ask<Extract<Question, { type: T }>>,
) => ComponentChildren
