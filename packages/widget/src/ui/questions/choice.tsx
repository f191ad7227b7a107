import { orderOptions } from '@earshot/core/order-options'
import type { ChoiceQuestion, ChoicesQuestion } from '@earshot/core/question'
import type { Children } from '../render.ts'
import { options } from './options.tsx'
import type { Ask } from './question-port.ts'

/** One of several options, or any of them, in an order that stays the same through the run. */
export const choice = (ask: Ask<ChoiceQuestion | ChoicesQuestion>): Children =>
  options(ask, orderOptions(ask.question, ask.conversation.run))
