import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'
import { sentencesOf } from '../sentences-of.ts'
import { stemsOf } from '../stems-of.ts'

/** "How often" asks for the amount; "as usual" and "more often" compare. */
const vague =
  /(?<!\b(?:how|more|less|so|as|too|not) )\b(?:often|frequently|regularly|usually|normally|generally|typically|sometimes|occasionally|recently|lately|rarely|seldom|nowadays|from time to time|once in a while|these days)\b/iu

/** A period, or a thing to count by, makes it plain. */
const period =
  /\b(?:(?:last|past|next|this|every|each|per|an?) (?:\p{L}+ |\d+ )?(?:hour|day|night|week|weekend|month|quarter|season|year|time|visit|order|stay|call)s?|since|today|yesterday|tonight|\d+ (?:hour|day|week|month|year|time)s?|(?:once|twice) an?)\b/iu

/** "Often" and "recently" without a period. As answers they are fine. */
export const vagueTime: Rule = {
  id: 'W-09',
  level: 'warning',
  reason:
    'Often is each week to one person and each year to another. A period or a number gives answers that can be compared (vague relative terms: QUAID; reference period: QAS-99).',
  reads: 'en',
  bad: example([rating('Do you often come here?', ['Never', 'Not often', 'Often', 'Always']), open]),
  good: example([
    { id: 'times', type: 'number', text: 'How many times did you come in the last 4 weeks?' },
    open,
  ]),
  check: (prompt) =>
    stemsOf(prompt)
      .filter(({ question: { type } }) => type !== 'message' && type !== 'consent' && type !== 'contact')
      .flatMap(({ text, path }) =>
        sentencesOf(text).flatMap((sentence) => {
          const word = vague.exec(sentence)?.[0]
          return word === undefined || !sentence.endsWith('?') || period.test(sentence)
            ? []
            : [
                {
                  path,
                  message: `“${word}” means something else to everybody. Name a period or ask for a number.`,
                },
              ]
        }),
      ),
}
