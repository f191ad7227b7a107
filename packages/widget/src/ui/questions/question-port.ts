import type { Messages } from '@earshot/core/messages/messages'
import type { Question, QuestionType } from '@earshot/core/question'
import type { ComponentChild } from 'preact'
import type { Deeds, Draft } from '../view.ts'

/** What every question's component is given. */
export interface QuestionProps<T extends Question> {
  readonly question: T
  readonly draft: Draft
  readonly deeds: Deeds
  readonly messages: Messages
  /** The language of the run. */
  readonly locale: string
  /** Seeds the order of options: the run's id. */
  readonly seed: string
  /** Ids of elements that name and explain the question. */
  readonly labelledBy: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

export type QuestionComponent<T extends QuestionType> = (
  props: QuestionProps<Extract<Question, { type: T }>>,
) => ComponentChild
