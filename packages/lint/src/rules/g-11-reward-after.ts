import type { MessageQuestion } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { rewardsOf } from '../rewards-of.ts'
import type { Rule } from '../rule.ts'

const voucher: MessageQuestion = {
  id: 'voucher',
  type: 'message',
  text: 'As a thank you, here is a voucher for a coffee.',
}

/** A reward is a surprise after the first answer, not the reason for it. */
export const rewardAfter: Rule = {
  id: 'G-11',
  level: 'warning',
  reason:
    'A reward that is shown first draws people who want the prize, and they tap whatever ends it soonest.',
  bad: example([rating(), open], { purpose: 'Answer and get a voucher for a coffee.' }),
  good: example([rating(), open, voucher]),
  check: (prompt) => {
    const first = prompt.questions.findIndex(({ type }) => type !== 'message')
    return rewardsOf(prompt)
      .filter(({ index }) => index <= first)
      .map(({ path }) => ({
        path,
        message: 'This reward is shown before the first answer. Tell of it afterwards.',
      }))
  },
}
