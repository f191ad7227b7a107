import { mustBeShare } from './must-be.ts'

/** A part of all people, and its promoters and detractors as shares of that part. */
export interface ScorePart {
  readonly share: number
  readonly promoters: number
  readonly detractors: number
}

/**
 * The recommend score of several parts of the people together, such as those who answered and those who did not: Σ share
 * · (promoters − detractors). It shows what a score of few answers hides: one in ten at +50 and the others at −40 are −31
 * together.
 *
 * @throws RangeError where a number is no share, the parts are not 1 together, or promoters and detractors are more than 1
 */
export function mixedScore(parts: readonly ScorePart[]): number {
  for (const { share, promoters, detractors } of parts) {
    mustBeShare('mixedScore', 'share', share)
    mustBeShare('mixedScore', 'promoters', promoters)
    mustBeShare('mixedScore', 'detractors', detractors)
    if (promoters + detractors > 1 + 1e-9)
      throw new RangeError('mixedScore: promoters and detractors are more than all of their part')
  }
  const all = parts.reduce((sum, { share }) => sum + share, 0)
  if (Math.abs(all - 1) > 1e-9) throw new RangeError(`mixedScore: the shares must be 1 together, not ${all}`)
  return parts.reduce((sum, { share, promoters, detractors }) => sum + share * (promoters - detractors), 0)
}
