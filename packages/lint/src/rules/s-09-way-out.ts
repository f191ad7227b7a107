import type { ChoiceQuestion, Option } from '@earshot/core/question'
import { example } from '../example.ts'
import { offScale } from '../off-scale.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

const reason: ChoiceQuestion = {
  id: 'reason',
  type: 'choice',
  text: 'What was your main reason to come?',
  options: [
    { id: 'price', text: 'The price' },
    { id: 'food', text: 'The food' },
    { id: 'near', text: 'It was near' },
  ],
  order: 'random',
}

/** Two options are a question of either or, and may be all there is. */
const fewest = 3

const restIds = /^(?:others?|none|nothing|unknown|(?:dont|do-not)-know)$/
const restWords =
  /^(?:some|any)(?:thing|one|body|where) else\b|^others?\b|\b(?:none|nothing|neither|no one|nobody)\b|^(?:all|both) of (?:these|them|the above)/i

/** “Which one … most” weighs what is named against each other, and asks for nothing else. */
const comparing = /\bwhich (?:one|of (?:these|them))\b.*\b(?:most|least|more|first)\b/i

/** A list that names not everything has a way out. */
export const wayOut: Rule = {
  id: 'S-09',
  level: 'warning',
  reason:
    'Whose answer is missing takes a wrong one or leaves. Lists with an order of their own (ordinal, speed, staff) and of two options are let through, and so is a choice among what it names (“Which one matters most?”).',
  bad: example([reason]),
  good: example([
    {
      ...reason,
      options: [...reason.options, { id: 'other', text: 'Something else', other: true }],
      last: ['other'],
    },
  ]),
  check: (prompt) =>
    questionsOf(prompt, 'choice', 'choices').flatMap(
      ({ question: { text, options, order = 'given' }, path }) =>
        options.length >= fewest &&
        !comparing.test(text) &&
        (order === 'random' || order === 'given') &&
        !options.some(isWayOut)
          ? [
              {
                path: `${path}.options`,
                message: 'Whose answer is not here? Add “Something else” or “None of these”.',
              },
            ]
          : [],
    ),
}

const isWayOut = ({ id, text, other }: Option): boolean =>
  other === true || restIds.test(id) || restWords.test(text) || offScale.test(text)
