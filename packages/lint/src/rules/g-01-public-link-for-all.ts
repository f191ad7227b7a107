import type { MessageQuestion } from '@earshot/core/question'
import { answerBehind } from '../answer-behind.ts'
import { answerIn } from '../answer-in.ts'
import { asksForReview } from '../asks-for-review.ts'
import { example, open, rating } from '../example.ts'
import { publicLinksOf } from '../public-links-of.ts'
import { questionsOf } from '../questions-of.ts'
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
  check: (prompt) => {
    const links = publicLinksOf(prompt).map(({ question: { when }, path }) => ({
      path: `${path}.when`,
      answer: answerIn(when),
    }))
    // A text that asks for a review asks without a link too.
    const messages = questionsOf(prompt, 'message').flatMap(({ question: { text, when }, path }) =>
      asksForReview(text) ? [{ path: `${path}.when`, answer: answerIn(when) }] : [],
    )
    const thanks = (prompt.thanks ?? []).flatMap(({ text }, index) =>
      asksForReview(text)
        ? [{ path: `thanks[${index}].when`, answer: answerBehind(prompt, index, asksForReview) }]
        : [],
    )
    const linked = new Set(links.map(({ path }) => path))
    return [...links, ...messages.filter(({ path }) => !linked.has(path)), ...thanks].flatMap(
      ({ path, answer }) =>
        answer === undefined
          ? []
          : [{ path, message: `This public link hangs on “${answer}”. Show it to all, or to none.` }],
    )
  },
}
