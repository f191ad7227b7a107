import type { Prompt } from '@earshot/core/prompt'
import type { PlacedText } from './stems-of.ts'

const goods =
  /\b(?:prizes?|rewards?|vouchers?|coupons?|gift cards?|discounts?|raffles?|sweepstakes?|lotter(?:y|ies)|prize draws?|bonus(?: points)?|loyalty points|free (?:\w+ )?(?:coffee|tea|beer|wine|drink|meal|dessert|cake|pizza|lunch|dinner|breakfast|gift|night|month|shipping|delivery|ticket|upgrade|entry|sample|treat)|(?:coffee|tea|beer|wine|drink|meal|dessert|cake|lunch|dinner|breakfast) (?:is|are) (?:free|on us|on the house)|\d+ ?(?:%|percent) off|cash ?back|store credit|(?:[€$£] ?\d+|\d+ ?(?:[€$£]|euros?|dollars?|pounds?))(?:[.,]\d+)? (?:back|off|credit))\b/i
const draws =
  /\b(?:(?:enter|entry|into|for|join|prize|in|win)\b.{0,30}\bdraw|raffles?|sweepstakes?|lotter(?:y|ies)|(?:can|could|to|and|may) win (?:a|an|one|up|our|\d)|chance (?:to win|of winning|at winning)|(?<=^|[.!?,:] )win (?:an?|one|up|our|the|\d))\b/i
const offers =
  /\b(?:wins?|winning|get|gets|receive|receives|enter|claim|earn|earns|chance|here is|here’s|here's|as a thank you|we give|gives you|for your (?:answer|time|opinion|review)|your (?:code|voucher|reward|prize) is|thank you with|in return|on us|on the house|(?:we|we’ve|we've) (?:have )?(?:added|sent|put)|(?:take|have|grab|enjoy) (?:a|an|your|this|one)|use (?:the|this|your) (?:\w+ )?code|(?:dessert|drink|coffee|meal) is free|for (?:a|an) (?:free|voucher|coupon|discount|gift|reward|prize|\d+)|for (?:your|a|an|each|every) (?:\w+ )?(?:review|rating|feedback|answer))\b/i
/** A question about what was got is no offer. */
const looksBack = /\b(?:did|was|were|have|has) (?:you|your|the|we|it|our)\b/i

/** A text that offers something for an answer. */
export interface Reward extends PlacedText {
  readonly kind: 'draw' | 'reward'
  /** The condition under which it is said. */
  readonly when: string | undefined
  /** Its place among the questions; -1 before them, and their number after them. */
  readonly index: number
}

/**
 * Texts that offer a reward or a prize draw, by English words. Only what offers is looked at: titles, purposes,
 * messages, consents, contact questions, choices and thanks.
 */
export function rewardsOf({ title, purpose = '', questions, thanks = [] }: Prompt): readonly Reward[] {
  const texts = [
    { path: 'title', text: title, when: undefined, index: -1 },
    { path: 'purpose', text: purpose, when: undefined, index: -1 },
    ...questions.flatMap((question, index) => {
      const { type, text, help = '', when } = question
      const path = `questions[${index}]`
      const asks = ['message', 'consent', 'contact', 'choice'].includes(type)
      const link = type === 'message' && question.link ? question.link.text : ''
      return [
        { path: `${path}.text`, text: asks ? text : '', when, index },
        { path: `${path}.help`, text: help, when, index },
        { path: `${path}.link.text`, text: link, when, index },
      ]
    }),
    ...thanks.map(({ text, when }, index) => ({
      path: `thanks[${index}].text`,
      text,
      when,
      index: questions.length,
    })),
  ]
  return texts.flatMap((item): readonly Reward[] => {
    if (looksBack.test(item.text)) return []
    if (draws.test(item.text)) return [{ ...item, kind: 'draw' }]
    return goods.test(item.text) && offers.test(item.text) ? [{ ...item, kind: 'reward' }] : []
  })
}
