import { callWhere } from '../calls/call-where.ts'
import type { OpenCall } from '../calls/open-call.ts'
import { rings } from '../calls/waiting-calls.ts'
import type { OpenCounts } from '../storage/listening-port.ts'
import { english, type Speech } from '../words/speech.ts'

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
  speech: Speech = english,
): NowBlock {
  const words = speech.words.results.now
  const unseen = calls.filter(rings)
  const oldest = [...unseen].sort((a, b) => a.calledAt - b.calledAt)[0]
  const parts: NowBlock['parts'] = [
    ...(oldest ? [{ words: callWords(unseen.length, oldest, now, speech), to: '/staff' as const }] : []),
    ...(urgent ? [{ words: speech.counted(words.urgent, urgent), to: '/inbox' as const }] : []),
    ...(late ? [{ words: speech.counted(words.late, late), to: '/inbox' as const }] : []),
  ]
  return {
    waits: parts.length > 0,
    sentence: speech.sentences(parts.map((part) => part.words)) || words.nobody,
    parts,
    calls: unseen.length,
    urgentCases: urgent,
    lateCases: late,
  }
}

function callWords(count: number, oldest: OpenCall, now: number, speech: Speech): string {
  return speech.counted(speech.words.results.now.guests, count, {
    time: speech.lasting(now - oldest.calledAt),
    where: callWhere(oldest, speech),
  })
}
