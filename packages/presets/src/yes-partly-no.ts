import type { ChoiceQuestion } from '@earshot/core/question'

/** A choice but for its id and its text. The order is by meaning: it stays. */
export const yesPartlyNo: Pick<ChoiceQuestion, 'type' | 'options' | 'order'> = {
  type: 'choice',
  options: [
    { id: 'yes', text: 'Yes' },
    { id: 'partly', text: 'Partly' },
    { id: 'no', text: 'No' },
  ],
  order: 'ordinal',
}
