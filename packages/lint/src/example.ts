import type { Prompt } from '@earshot/core/prompt'
import type { Question, RatingQuestion, Scale, TextQuestion } from '@earshot/core/question'

/** A whole prompt round a few questions, so that a rule's examples show only what the rule is about. */
export function example(questions: readonly Question[], rest: Partial<Prompt> = {}): Prompt {
  return { id: 'example', title: 'Your visit', questions, thanks: [{ text: 'Thank you.' }], ...rest }
}

/** The rating of the examples. Its id is `rating`. */
export function rating(text = 'How was your visit?', scale: Scale = fourPoints): RatingQuestion {
  return { id: 'rating', type: 'rating', text, scale }
}

/** The open question of the examples. Its id is `why`. */
export const open: TextQuestion = { id: 'why', type: 'text', text: 'What happened?', long: true }

const fourPoints = ['Poor', 'Fair', 'Good', 'Outstanding'] as const
