import type { Prompt } from '@earshot/core/prompt'
import { afterMeal } from './after-meal.ts'
import { beforeVisit } from './before-visit.ts'
import { careQuotient } from './care-quotient.ts'
import { careQuotientMirror } from './care-quotient-mirror.ts'
import { clear } from './clear.ts'
import { complaint } from './complaint.ts'
import { csat5 } from './csat-5.ts'
import { csat5Classic } from './csat-5-classic.ts'
import { effort } from './effort.ts'
import { expectGap } from './expect-gap.ts'
import { handover } from './handover.ts'
import { heard } from './heard.ts'
import { helpfulCourteousKnowing } from './helpful-courteous-knowing.ts'
import { howDidWeDo } from './how-did-we-do.ts'
import { internalChain } from './internal-chain.ts'
import { managerSupport } from './manager-support.ts'
import { memorable } from './memorable.ts'
import { needsWants } from './needs-wants.ts'
import { notBuying } from './not-buying.ts'
import { observation } from './observation.ts'
import { perceptionAnnual } from './perception-annual.ts'
import { postPurchase } from './post-purchase.ts'
import { productReport } from './product-report.ts'
import { promiseKept } from './promise-kept.ts'
import { reasonForVisit } from './reason-for-visit.ts'
import { receiptEntry } from './receipt-entry.ts'
import { recommend } from './recommend.ts'
import { recovery } from './recovery.ts'
import { sixNeeds } from './six-needs.ts'
import { staffIdea } from './staff-idea.ts'
import { tableCheck } from './table-check.ts'
import { vendor } from './vendor.ts'
import { visitOthers } from './visit-others.ts'

export { twoNeeds } from './two-needs.ts'
export { withDraw } from './with-draw.ts'
export { withTeams } from './with-teams.ts'
export { type WordSetName, type Words, withWords, wordSets } from './with-words.ts'
export {
  afterMeal,
  beforeVisit,
  careQuotient,
  careQuotientMirror,
  clear,
  complaint,
  csat5,
  csat5Classic,
  effort,
  expectGap,
  handover,
  heard,
  helpfulCourteousKnowing,
  howDidWeDo,
  internalChain,
  managerSupport,
  memorable,
  needsWants,
  notBuying,
  observation,
  perceptionAnnual,
  postPurchase,
  productReport,
  promiseKept,
  reasonForVisit,
  receiptEntry,
  recommend,
  recovery,
  sixNeeds,
  staffIdea,
  tableCheck,
  vendor,
  visitOthers,
}

/** Every ready-made prompt. */
export const presets: readonly Prompt[] = [
  howDidWeDo,
  csat5,
  csat5Classic,
  tableCheck,
  afterMeal,
  postPurchase,
  recommend,
  effort,
  expectGap,
  sixNeeds,
  helpfulCourteousKnowing,
  needsWants,
  promiseKept,
  complaint,
  recovery,
  perceptionAnnual,
  reasonForVisit,
  notBuying,
  productReport,
  memorable,
  receiptEntry,
  careQuotient,
  careQuotientMirror,
  internalChain,
  managerSupport,
  vendor,
  observation,
  heard,
  visitOthers,
  beforeVisit,
  clear,
  handover,
  staffIdea,
]
