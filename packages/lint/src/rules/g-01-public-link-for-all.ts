import type { MessageQuestion } from '@earshot/core/question'
import { answerIn } from '../answer-in.ts'
import { example, open, rating } from '../example.ts'
import { publicLinksOf } from '../public-links-of.ts'
import type { Rule } from '../rule.ts'

const review: MessageQuestion = {
  id: 'review',
  type: 'message',
  text: 'You can also tell others.',
  link: { text: 'Write a public review', url: 'https://reviews.example/us', public: true },
}

/** A link to a review or social site is shown after every answer or after none. */
export const publicLinkForAll: Rule = {
  id: 'G-01',
  level: 'error',
  reason:
    '“Don’t ask for reviews only from customers you think will leave positive ones” (FTC, guide for marketers); Google forbids to “selectively solicit positive reviews”; UK: DMCC Act, CMA208.',
  bad: example([rating(), open, { ...review, when: 'rating = 4' }]),
  good: example([rating(), open, review]),
  check: (prompt) =>
    publicLinksOf(prompt).flatMap(({ question: { when }, path }) => {
      const answer = answerIn(when)
      return answer === undefined
        ? []
        : [
            {
              path: `${path}.when`,
              message: `This public link hangs on “${answer}”. Show it to all, or to none.`,
            },
          ]
    }),
}
