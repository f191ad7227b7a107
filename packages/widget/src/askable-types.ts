import type { QuestionType } from '@earshot/core/question'

/** The question types that this version of the widget can ask: those with a component. */
export const askableTypes: readonly QuestionType[] = ['rating', 'choice', 'choices', 'text', 'contact']
