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
import { balance } from './rules/s-01-balance.ts'
import { labelledPoints } from './rules/s-02-labelled-points.ts'
import { numberOfPoints } from './rules/s-03-number-of-points.ts'
import { presetAnswer } from './rules/s-04-preset-answer.ts'
import { equalLook } from './rules/s-05-equal-look.ts'
import { oneDirection } from './rules/s-06-direction.ts'
import { numberAgainstWord } from './rules/s-07-number-against-word.ts'
import { ranges } from './rules/s-08-ranges.ts'
import { wayOut } from './rules/s-09-way-out.ts'
import { apart } from './rules/s-10-apart.ts'
import { signAndWord } from './rules/s-11-sign-and-word.ts'
import { noMiddle } from './rules/s-12-no-middle.ts'
import { likeOptions } from './rules/s-13-like-options.ts'
import { starsAndHearts } from './rules/s-14-stars-and-hearts.ts'
import { sameValues } from './rules/s-15-same-values.ts'
import { sameNumbers } from './rules/s-16-same-numbers.ts'
import { labelInQuestion } from './rules/s-17-label-in-question.ts'
import { limits } from './rules/t-01-limits.ts'
import { readingLevel } from './rules/w-01-reading-grade.ts'
import { sentenceLength } from './rules/w-02-sentence-length.ts'
import { noJargon } from './rules/w-03-jargon.ts'
import { praise } from './rules/w-04-praise.ts'
import { bothSides } from './rules/w-05-one-sided.ts'
import { twoThings } from './rules/w-06-two-things.ts'
import { twoNegatives } from './rules/w-07-two-negatives.ts'
import { agree } from './rules/w-08-agree.ts'
import { vagueTime } from './rules/w-09-vague-time.ts'
import { hypothetical } from './rules/w-10-hypothetical.ts'
import { pleading } from './rules/w-11-pleading.ts'
import { givenScore } from './rules/w-12-given-score.ts'
import { assumedContact } from './rules/w-13-assumed-contact.ts'
import { tagQuestion } from './rules/w-14-tag-question.ts'
import { ownPraise } from './rules/w-15-own-praise.ts'
import { shouting } from './rules/w-16-shouting.ts'
import { workNotSex } from './rules/w-17-person-words.ts'
import { abbreviations } from './rules/w-18-abbreviation.ts'
import { noCommands } from './rules/w-19-must.ts'
import { noBlame } from './rules/w-20-blame.ts'
import { idiom } from './rules/w-21-idiom.ts'
import { hardWords } from './rules/w-22-hard-words.ts'

/** Every rule, by family: words, scale, order, flow, fairness, time, privacy. */
export const rules: readonly Rule[] = [
  readingLevel,
  sentenceLength,
  noJargon,
  praise,
  bothSides,
  twoThings,
  twoNegatives,
  agree,
  vagueTime,
  hypothetical,
  pleading,
  givenScore,
  assumedContact,
  tagQuestion,
  ownPraise,
  shouting,
  workNotSex,
  abbreviations,
  noCommands,
  noBlame,
  idiom,
  hardWords,
  balance,
  labelledPoints,
  numberOfPoints,
  presetAnswer,
  equalLook,
  oneDirection,
  numberAgainstWord,
  ranges,
  wayOut,
  apart,
  signAndWord,
  noMiddle,
  likeOptions,
  starsAndHearts,
  sameValues,
  sameNumbers,
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
