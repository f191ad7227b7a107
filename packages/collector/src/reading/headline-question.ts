import type { Prompt } from '@earshot/core/prompt'
import type { ChoiceQuestion, RatingQuestion } from '@earshot/core/question'

/** The question that stands for a prompt in counts: its first rating or choice. */
export function headlineQuestion(prompt: Prompt): RatingQuestion | ChoiceQuestion | undefined {
  return prompt.questions.find((question) => question.type === 'rating' || question.type === 'choice')
}
