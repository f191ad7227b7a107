import type { Prompt } from '@earshot/core/prompt'
import { afterMeal, afterMealNote } from './after-meal.ts'
import { beforeVisit, beforeVisitNote } from './before-visit.ts'
import { careQuotient, careQuotientNote } from './care-quotient.ts'
import { careQuotientMirror, careQuotientMirrorNote } from './care-quotient-mirror.ts'
import { clear, clearNote } from './clear.ts'
import { complaint, complaintNote } from './complaint.ts'
import { csat5, csat5Note } from './csat-5.ts'
import { csat5Classic, csat5ClassicNote } from './csat-5-classic.ts'
import { effort, effortNote } from './effort.ts'
import { expectGap, expectGapNote } from './expect-gap.ts'
import { handover, handoverNote } from './handover.ts'
import { heard, heardNote } from './heard.ts'
import { helpfulCourteousKnowing, helpfulCourteousKnowingNote } from './helpful-courteous-knowing.ts'
import { howDidWeDo, howDidWeDoNote } from './how-did-we-do.ts'
import { internalChain, internalChainNote } from './internal-chain.ts'
import { managerSupport, managerSupportNote } from './manager-support.ts'
import { memorable, memorableNote } from './memorable.ts'
import { needsWants, needsWantsNote } from './needs-wants.ts'
import { notBuying, notBuyingNote } from './not-buying.ts'
import type { PresetNote } from './note.ts'
import { observation, observationNote } from './observation.ts'
import { perceptionAnnual, perceptionAnnualNote } from './perception-annual.ts'
import { postPurchase, postPurchaseNote } from './post-purchase.ts'
import { productReport, productReportNote } from './product-report.ts'
import { promiseKept, promiseKeptNote } from './promise-kept.ts'
import { reasonForVisit, reasonForVisitNote } from './reason-for-visit.ts'
import { receiptEntry, receiptEntryNote } from './receipt-entry.ts'
import { recommend, recommendNote } from './recommend.ts'
import { recovery, recoveryNote } from './recovery.ts'
import { sixNeeds, sixNeedsNote } from './six-needs.ts'
import { staffIdea, staffIdeaNote } from './staff-idea.ts'
import { tableCheck, tableCheckNote } from './table-check.ts'
import { vendor, vendorNote } from './vendor.ts'
import { visitOthers, visitOthersNote } from './visit-others.ts'

/** A preset with what its author tells about it. */
export interface CataloguedPreset {
  readonly prompt: Prompt
  readonly note: PresetNote
}

/** All presets with their notes, for tools. A page that imports this loads every preset. */
export const catalogue: readonly CataloguedPreset[] = [
  { prompt: howDidWeDo, note: howDidWeDoNote },
  { prompt: csat5, note: csat5Note },
  { prompt: csat5Classic, note: csat5ClassicNote },
  { prompt: tableCheck, note: tableCheckNote },
  { prompt: afterMeal, note: afterMealNote },
  { prompt: postPurchase, note: postPurchaseNote },
  { prompt: recommend, note: recommendNote },
  { prompt: effort, note: effortNote },
  { prompt: expectGap, note: expectGapNote },
  { prompt: sixNeeds, note: sixNeedsNote },
  { prompt: helpfulCourteousKnowing, note: helpfulCourteousKnowingNote },
  { prompt: needsWants, note: needsWantsNote },
  { prompt: promiseKept, note: promiseKeptNote },
  { prompt: complaint, note: complaintNote },
  { prompt: recovery, note: recoveryNote },
  { prompt: perceptionAnnual, note: perceptionAnnualNote },
  { prompt: reasonForVisit, note: reasonForVisitNote },
  { prompt: notBuying, note: notBuyingNote },
  { prompt: productReport, note: productReportNote },
  { prompt: memorable, note: memorableNote },
  { prompt: receiptEntry, note: receiptEntryNote },
  { prompt: careQuotient, note: careQuotientNote },
  { prompt: careQuotientMirror, note: careQuotientMirrorNote },
  { prompt: internalChain, note: internalChainNote },
  { prompt: managerSupport, note: managerSupportNote },
  { prompt: vendor, note: vendorNote },
  { prompt: observation, note: observationNote },
  { prompt: heard, note: heardNote },
  { prompt: visitOthers, note: visitOthersNote },
  { prompt: beforeVisit, note: beforeVisitNote },
  { prompt: clear, note: clearNote },
  { prompt: handover, note: handoverNote },
  { prompt: staffIdea, note: staffIdeaNote },
]
