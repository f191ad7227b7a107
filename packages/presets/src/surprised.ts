import type { ChoiceQuestion } from '@earshot/core/question'

/** Whether a surprise was a good or a bad one: a choice but for its text. Both ways have the same weight. */
export const surprised: Omit<ChoiceQuestion, 'text'> = {
  id: 'surprised',
  type: 'choice',
  options: [
    { id: 'good', text: 'Yes, something good' },
    { id: 'bad', text: 'Yes, something bad' },
    { id: 'none', text: 'No, nothing' },
  ],
  order: 'ordinal',
}
