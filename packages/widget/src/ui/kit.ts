import type { Checks } from '@earshot/core/checks'
import type { Messages } from '@earshot/core/messages/messages'
import type { Question, QuestionType } from '@earshot/core/question'
import type { Ask } from './questions/question-port.ts'
import type { Children } from './render.ts'

/** What asks the questions of each type. */
export type Components = Readonly<Partial<Record<QuestionType, (ask: Ask<Question>) => Children>>>

/** What the questions of one prompt are asked with. */
export interface Kit {
  readonly checks: Partial<Checks>
  readonly questions: Components
  readonly messages: Messages
  /** The looks of what the script itself does not have. */
  readonly css?: string
}
