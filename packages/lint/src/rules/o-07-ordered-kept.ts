import type { ChoiceQuestion } from '@earshot/core/question'
import { example } from '../example.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

const wait: ChoiceQuestion = {
  id: 'wait',
  type: 'choice',
  text: 'How long did you wait?',
  options: [
    { id: 'short', text: 'Less than 5 minutes' },
    { id: 'middle', text: '5 to 15 minutes' },
    { id: 'long', text: 'More than 15 minutes' },
  ],
}

/** Families of answers that go from low to high. A list belongs to one when each of its items does. */
const families: readonly RegExp[] = [
  /^(?:(?:under|over|up to|less than|fewer than|more than|at least|at most|about|from|below|above) )?(?:[$€£]?\d|(?:an?|one|half an?|two|three|five|ten) (?:second|minute|hour|day|night|week|month|year)s?$)/i,
  /^(?:none|no one|nobody|zero|one|two|three|four|five|six|seven|eight|nine|ten)(?: (?:or|and) (?:more|less|fewer))?$/i,
  /^(?:in the )?(?:early |late )?(?:morning|forenoon|noon|midday|lunchtime|afternoon|evening|night|midnight)$/i,
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i,
  /^(?:(?:about |at least |less than |more than )?(?:once|twice|(?:a few|several|many|\d+|\p{L}+) times) (?:a|per|every|each) (?:day|week|month|year)|(?:less|more) often|every (?:other )?(?:day|week|month|year)|daily|weekly|monthly|yearly|rarely|never)$/iu,
  /^(?:never|almost never|(?:very )?(?:rarely|seldom|often)|not often|sometimes|now and then|usually|mostly|almost always|always)$/i,
  /^(?:not at all|(?:only )?a little|a bit|some|somewhat|partly|mostly|quite|a lot|very|fully|completely|yes|no)$/i,
  /^(?:(?:very|much|a bit|a little) )?(?:poor|bad|fair|ok|okay|good|excellent|outstanding|worse|better|hard|easy|unhappy|happy|small|large|short|long|slow|fast|(?:un|dis)?satisfied|(?:un)?likely)$|^(?:in between|as i expected|the same|neutral|medium)$/i,
  /^(?:(?:strongly|somewhat) )?(?:dis)?agree$|^neither\b/i,
  /^(?:today|yesterday|(?:this|last) (?:week|month|year)|earlier|longer ago|daily|weekly|monthly|yearly|every (?:day|week|month|year))$/i,
]

/** Fewer than this do not make an order: Yes and No may change places. */
const fewest = 3

/** A list with an order of its own keeps it. */
export const orderedKept: Rule = {
  id: 'O-07',
  level: 'error',
  reason: 'A shuffled scale cannot be read as one: people answer by place and pick the wrong point.',
  bad: example([{ ...wait, order: 'random' }]),
  good: example([{ ...wait, order: 'ordinal' }]),
  check: (prompt) =>
    questionsOf(prompt, 'choice', 'choices', 'ranking').flatMap(({ question, path, index }) => {
      const { order, options, last = [] } = question
      const shuffled = options.filter(({ id }) => !last.includes(id)).map(({ text }) => text.trim())
      const ordered = families.some((family) => shuffled.every((text) => family.test(text)))
      return order === 'random' && shuffled.length >= fewest && ordered
        ? [
            {
              path: `${path}.order`,
              message: 'These options go from low to high. Say "order": "ordinal".',
              fix: [{ op: 'replace', path: `/questions/${index}/order`, value: 'ordinal' }],
            },
          ]
        : []
    }),
}
