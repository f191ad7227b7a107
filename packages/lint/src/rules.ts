import type { Rule } from './rule.ts'
import { criticismIsHeard } from './rules/f-04-criticism-is-heard.ts'
import { contactConsent } from './rules/f-06-contact-consent.ts'
import { thanks } from './rules/f-07-thanks.ts'
import { publicLinkForAll } from './rules/g-01-public-link-for-all.ts'
import { gatingByShape } from './rules/g-05-gating-by-shape.ts'
import { orderGiven } from './rules/o-01-order-given.ts'
import { anchoredLast } from './rules/o-02-anchored-last.ts'
import { orderedKept } from './rules/o-07-ordered-kept.ts'
import { personalLast } from './rules/o-08-personal-last.ts'
import { anonymous } from './rules/p-03-anonymous.ts'
import { labelledPoints } from './rules/s-02-labelled-points.ts'
import { numberOfPoints } from './rules/s-03-number-of-points.ts'
import { apart } from './rules/s-10-apart.ts'
import { labelInQuestion } from './rules/s-17-label-in-question.ts'
import { limits } from './rules/t-01-limits.ts'
import { praise } from './rules/w-04-praise.ts'
import { twoNegatives } from './rules/w-07-two-negatives.ts'
import { agree } from './rules/w-08-agree.ts'
import { pleading } from './rules/w-11-pleading.ts'
import { givenScore } from './rules/w-12-given-score.ts'
import { tagQuestion } from './rules/w-14-tag-question.ts'
import { shouting } from './rules/w-16-shouting.ts'

/** Every rule, by family: words, scale, order, flow, fairness, time, privacy. */
export const rules: readonly Rule[] = [
  praise,
  twoNegatives,
  agree,
  pleading,
  givenScore,
  tagQuestion,
  shouting,
  labelledPoints,
  numberOfPoints,
  apart,
  labelInQuestion,
  orderGiven,
  anchoredLast,
  orderedKept,
  personalLast,
  criticismIsHeard,
  contactConsent,
  thanks,
  publicLinkForAll,
  gatingByShape,
  limits,
  anonymous,
]
