import type { MessageQuestion } from '@earshot/core/question'
import { asksForReview } from '../asks-for-review.ts'
import { example, open, rating } from '../example.ts'
import { publicLinksOf } from '../public-links-of.ts'
import { rewardsOf } from '../rewards-of.ts'
import type { Rule } from '../rule.ts'

const review: MessageQuestion = {
  id: 'review',
  type: 'message',
  text: 'You can also tell others.',
  link: { text: 'Write a public review', url: 'https://reviews.example/us', public: true },
}

/** Nobody is rewarded for a public review. */
export const noRewardForReview: Rule = {
  id: 'G-03',
  level: 'error',
  reason:
    'Google allows no incentive for a review at all; a reward for a review of a given sentiment is unlawful in the US (16 CFR 465.4), and an undisclosed one in the UK (CMA208).',
  bad: example([rating(), open, { ...review, text: 'Write a review and get a free coffee.' }]),
  good: example([rating(), open, review]),
  check: (prompt) => {
    const links = publicLinksOf(prompt).map(({ path }) => path)
    return rewardsOf(prompt).flatMap(({ path, text }) =>
      asksForReview(text) || links.some((link) => path.startsWith(`${link}.`))
        ? [{ path, message: 'This rewards a public review. Drop the reward, or the link.' }]
        : [],
    )
  },
}
