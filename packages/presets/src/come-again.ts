import type { ChoiceQuestion } from '@earshot/core/question'

/** Whether somebody comes back. */
export const comeAgain: ChoiceQuestion = {
  id: 'again',
  type: 'choice',
  text: 'Would you come to us again?',
  options: [
    { id: 'yes', text: 'Yes' },
    { id: 'not-sure', text: 'Not sure' },
    { id: 'no', text: 'No' },
  ],
  order: 'ordinal',
}
