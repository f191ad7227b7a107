import type { OpenCall } from '../calls/open-call.ts'
import { rings } from '../calls/waiting-calls.ts'
import type { OpenCounts } from '../storage/listening-port.ts'
import { lasting, many } from './say.ts'

/** Who waits for a person now. The only red on the page. */
export interface NowBlock {
  readonly waits: boolean
  /** `2 guests wait. Oldest: 4 min (Table 12). 1 case is late.`, or `Nobody waits.` */
  readonly sentence: string
  /** The sentence in its parts, each with the page that it leads to. */
  readonly parts: readonly { readonly words: string; readonly to: '/staff' | '/inbox' }[]
  readonly calls: number
  readonly urgentCases: number
  readonly lateCases: number
}

export function nowBlock(
  calls: readonly OpenCall[],
  { late, urgent }: Pick<OpenCounts, 'late' | 'urgent'>,
  now: number,
): NowBlock {
  const unseen = calls.filter(rings)
  const oldest = [...unseen].sort((a, b) => a.calledAt - b.calledAt)[0]
  const are = (count: number): string => `${many(count, 'case')} ${count === 1 ? 'is' : 'are'}`
  const parts: NowBlock['parts'] = [
    ...(oldest ? [{ words: callWords(unseen.length, oldest, now), to: '/staff' as const }] : []),
    ...(urgent ? [{ words: `${are(urgent)} urgent.`, to: '/inbox' as const }] : []),
    ...(late ? [{ words: `${are(late)} late.`, to: '/inbox' as const }] : []),
  ]
  return {
    waits: parts.length > 0,
    sentence: parts.map(({ words }) => words).join(' ') || 'Nobody waits.',
    parts,
    calls: unseen.length,
    urgentCases: urgent,
    lateCases: late,
  }
}

function callWords(count: number, oldest: OpenCall, now: number): string {
  const since = `${lasting(now - oldest.calledAt)} (${oldest.where})`
  return count === 1 ? `1 guest waits, since ${since}.` : `${count} guests wait. Oldest: ${since}.`
}
