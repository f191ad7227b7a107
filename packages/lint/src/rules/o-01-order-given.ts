import type { ChoiceQuestion, OptionOrder } from '@earshot/core/question'
import { example } from '../example.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

const meal: ChoiceQuestion = {
  id: 'reason',
  type: 'choice',
  text: 'What was your main reason to come?',
  options: [
    { id: 'price', text: 'The price' },
    { id: 'food', text: 'The food' },
    { id: 'near', text: 'It was near' },
  ],
}

/** Orders with a reason. `given`, the default, has none. */
const reasoned: readonly (OptionOrder | undefined)[] = ['random', 'ordinal', 'speed', 'staff']

/** An order by chance, or one whose reason is told. */
export const orderGiven: Rule = {
  id: 'O-01',
  level: 'error',
  reason:
    'The first and the last of a list are taken more often: with the list reversed, answers moved by 6.5 points on average and by 11.6 at its ends (GSS, 1984).',
  bad: example([meal]),
  good: example([{ ...meal, order: 'random' }]),
  check: (prompt) =>
    questionsOf(prompt, 'choice', 'choices', 'ranking').flatMap(({ question: { options, order }, path }) =>
      options.length > 1 && !reasoned.includes(order)
        ? [
            {
              path: `${path}.order`,
              message:
                'The order of this list has no reason. Say random, or why it stands so: ordinal, speed or staff.',
            },
          ]
        : [],
    ),
}
