import type { AllMessages } from '@earshot/core/messages/messages'
import type { Question, QuestionType } from '@earshot/core/question'
import type { Components } from '../ui/kit.ts'
import type { Ask } from '../ui/questions/question-port.ts'
import type { Children } from '../ui/render.ts'

/** What a rare question is asked with. */
export interface RareAsk<T extends QuestionType> extends Ask<Extract<Question, { type: T }>> {
  readonly messages: AllMessages
  /** What asks it where nothing about it is rare. */
  readonly common: Components[T]
}

export type RareComponent<T extends QuestionType> = (ask: RareAsk<T>) => Children
