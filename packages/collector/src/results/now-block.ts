import type { OpenCall } from '../calls/open-call.ts'
import type { Case } from '../cases/case.ts'
import { isLate } from '../cases/case-figures.ts'
import { lasting, many } from './say.ts'

/** Who waits for a person now. The only red on the page. */
export interface NowBlock {
  readonly waits: boolean
  /** `2 guests wait. Oldest: 4 min (Table 12). 1 case is late.`, or `Nobody waits.` */
  readonly sentence: string
  readonly calls: number
  readonly urgentCases: number
  readonly lateCases: number
}

/** @param cases - those that are new or contacted */
export function nowBlock(calls: readonly OpenCall[], cases: readonly Case[], now: number): NowBlock {
  const unseen = calls.filter(({ state }) => state === 'sent')
  const late = cases.filter((item) => isLate(item, now))
  const urgent = cases.filter((item) => item.severity === 1 && !late.includes(item) && item.state === 'new')
  const oldest = [...unseen].sort((a, b) => a.calledAt - b.calledAt)[0]
  const parts = [
    ...(oldest
      ? [
          `${many(unseen.length, 'guest')} ${unseen.length === 1 ? 'waits' : 'wait'}. ${
            unseen.length === 1 ? 'Since' : 'Oldest'
          }: ${lasting(now - oldest.calledAt)} (${oldest.where}).`,
        ]
      : []),
    ...(urgent.length
      ? [`${many(urgent.length, 'case')} ${urgent.length === 1 ? 'is' : 'are'} urgent.`]
      : []),
    ...(late.length ? [`${many(late.length, 'case')} ${late.length === 1 ? 'is' : 'are'} late.`] : []),
  ]
  return {
    waits: parts.length > 0,
    sentence: parts.join(' ') || 'Nobody waits.',
    calls: unseen.length,
    urgentCases: urgent.length,
    lateCases: late.length,
  }
}
