import type { Digest } from '../listening/digest.ts'
import { countIn, partsAsked } from '../results/answer-counts.ts'
import { countOf } from '../results/say.ts'

/** One thing that customers say of how they were treated. */
export interface TreatmentLine {
  readonly asked: string
  /** `18 of 25 (72 %, 52–86 %) said Mostly or Fully.`, or that it was not asked. */
  readonly said: string
  readonly n: number
}

const items = [
  {
    asked: 'Did we treat you well?',
    question: 'treat',
    prompt: 'recovery',
    good: [3, 4],
    of: 4,
    did: 'Mostly or Fully',
  },
  { asked: 'Did we understand you?', question: 'n2', good: [3, 4], of: 4, did: 'Mostly or Fully' },
  { asked: 'How often do we care about you?', question: 'p4', good: [4, 5], of: 5, did: 'Often or Always' },
] as const

/** What customers say of being treated well, being understood and being cared about. */
export function treatmentOf(digest: Digest): readonly TreatmentLine[] {
  return items.map((item) => {
    const { asked, question, good, of, did } = item
    const parts = partsAsked(digest, question, 'prompt' in item ? { prompt: item.prompt } : {})
    const count = (points: readonly number[]): number =>
      points.reduce((sum, point) => sum + countIn(parts, question, point), 0)
    const n = count(Array.from({ length: of }, (_, index) => index + 1))
    return { asked, said: n ? `${countOf(count(good), n)} said ${did}.` : 'Not asked yet.', n }
  })
}
