import type { Prompt } from '@earshot/core/prompt'

/**
 * Whether this question of a prompt has the four points that are told as Poor, Fair, Good and Outstanding. Others are
 * called `rating` as well: the fourth point of five, or of eleven, is no top.
 */
export function hasFourPoints(prompt: Prompt | undefined, id: string): boolean {
  const question = prompt?.questions.find((one) => one.id === id)
  return question?.type === 'rating' && 'length' in question.scale && question.scale.length === 4
}
