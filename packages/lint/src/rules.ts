import type { Rule } from './rule.ts'
import { names } from './rules/a-01-names.ts'
import { targets } from './rules/a-02-targets.ts'
import { contrast } from './rules/a-03-contrast.ts'
import { language } from './rules/a-04-language.ts'
import { focus } from './rules/a-05-focus.ts'
import { motion } from './rules/a-06-motion.ts'
import { extend } from './rules/a-07-extend.ts'
import { length } from './rules/f-01-length.ts'
import { skip } from './rules/f-02-skip.ts'
import { close } from './rules/f-03-close.ts'
import { criticismIsHeard } from './rules/f-04-criticism-is-heard.ts'
import { equalWays } from './rules/f-05-equal-ways.ts'
import { contactConsent } from './rules/f-06-contact-consent.ts'
import { thanks } from './rules/f-07-thanks.ts'
import { promiseKept } from './rules/f-08-promise.ts'
import { progressShown } from './rules/f-09-progress.ts'
import { noGrid } from './rules/f-10-no-grid.ts'
import { reachable } from './rules/f-11-reachable.ts'
import { noLoop } from './rules/f-12-no-loop.ts'
import { oneOpen } from './rules/f-13-one-open.ts'
import { purpose } from './rules/f-14-purpose.ts'
import { noIntro } from './rules/f-15-no-intro.ts'
import { better } from './rules/f-16-better.ts'
import { publicLinkForAll } from './rules/g-01-public-link-for-all.ts'
import { rewardForAll } from './rules/g-02-reward-for-all.ts'
import { noRewardForReview } from './rules/g-03-no-reward-for-review.ts'
import { allShown } from './rules/g-04-all-shown.ts'
import { gatingByShape } from './rules/g-05-gating-by-shape.ts'
import { equalTaps } from './rules/g-06-equal-taps.ts'
import { suppressed } from './rules/g-07-suppress.ts'
import { drawRules } from './rules/g-08-draw-rules.ts'
import { drawAge } from './rules/g-09-draw-age.ts'
import { noNamedStaff } from './rules/g-10-no-named-staff.ts'
import { rewardAfter } from './rules/g-11-reward-after.ts'
import { staffMark } from './rules/g-12-staff-mark.ts'
import { orderGiven } from './rules/o-01-order-given.ts'
import { anchoredLast } from './rules/o-02-anchored-last.ts'
import { overallFirst } from './rules/o-03-overall-first.ts'
import { openFirst } from './rules/o-04-open-first.ts'
import { checkAll } from './rules/o-05-check-all.ts'
import { rotatedBattery } from './rules/o-06-rotated-battery.ts'
import { orderedKept } from './rules/o-07-ordered-kept.ts'
import { personalLast } from './rules/o-08-personal-last.ts'
import { nothingPersonal } from './rules/p-01-nothing-personal.ts'
import { privacyLine } from './rules/p-02-privacy-line.ts'
import { anonymous } from './rules/p-03-anonymous.ts'
import { keepUntil } from './rules/p-04-keep-until.ts'
import { knownContext } from './rules/p-05-known-context.ts'
import { noThirdParty } from './rules/p-06-no-third-party.ts'
import { internalBlur } from './rules/p-07-internal-blur.ts'
import { children } from './rules/p-08-children.ts'
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
import { longLimits } from './rules/t-02-long-limits.ts'
import { noPayment } from './rules/t-03-no-payment.ts'
import { notAtOnce } from './rules/t-04-not-at-once.ts'
import { tableTime } from './rules/t-05-table-time.ts'
import { idleWarning } from './rules/t-06-idle-warning.ts'
import { quietHours } from './rules/t-07-quiet-hours.ts'
import { noIsNo } from './rules/t-08-no-is-no.ts'
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

/** Every rule, by family: words, scale, order, flow, fairness, time, privacy, access. */
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
  overallFirst,
  openFirst,
  checkAll,
  rotatedBattery,
  orderedKept,
  personalLast,
  length,
  skip,
  close,
  criticismIsHeard,
  equalWays,
  contactConsent,
  thanks,
  promiseKept,
  progressShown,
  noGrid,
  reachable,
  noLoop,
  oneOpen,
  purpose,
  noIntro,
  better,
  publicLinkForAll,
  rewardForAll,
  noRewardForReview,
  allShown,
  gatingByShape,
  equalTaps,
  suppressed,
  drawRules,
  drawAge,
  noNamedStaff,
  rewardAfter,
  staffMark,
  limits,
  longLimits,
  noPayment,
  notAtOnce,
  tableTime,
  idleWarning,
  quietHours,
  noIsNo,
  nothingPersonal,
  privacyLine,
  anonymous,
  keepUntil,
  knownContext,
  noThirdParty,
  internalBlur,
  children,
  names,
  targets,
  contrast,
  language,
  focus,
  motion,
  extend,
]
