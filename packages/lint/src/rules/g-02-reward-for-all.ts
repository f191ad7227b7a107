import type { MessageQuestion } from '@earshot/core/question'
import { answerBehind } from '../answer-behind.ts'
import { answerIn } from '../answer-in.ts'
import { example, open, rating } from '../example.ts'
import { rewardsOf } from '../rewards-of.ts'
import type { Rule } from '../rule.ts'

const voucher: MessageQuestion = {
  id: 'voucher',
  type: 'message',
  text: 'As a thank you, here is a voucher for a coffee.',
}

/** A reward or a draw is for everybody who answers, whatever the answer is. */
export const rewardForAll: Rule = {
  id: 'G-02',
  level: 'error',
  reason:
    'A reward that hangs on what was said buys what is said (16 CFR 465.4 for reviews; the UK’s DMCC Act, CMA208).',
  bad: example([rating(), open, { ...voucher, when: 'rating = 4' }]),
  good: example([rating(), open, voucher]),
  check: (prompt) => {
    const offering = new Set(rewardsOf(prompt).map(({ text }) => text))
    return rewardsOf(prompt).flatMap(({ path, when }) => {
      const place = /^thanks\[(\d+)\]/.exec(path)?.[1]
      const answer =
        place === undefined
          ? answerIn(when)
          : answerBehind(prompt, Number(place), (text) => offering.has(text))
      return answer === undefined
        ? []
        : [
            {
              path: path.replace(/\.(?:link\.text|\w+)$/, '.when'),
              message: `This reward hangs on “${answer}”. Give it to all, or to none.`,
            },
          ]
    })
  },
}
