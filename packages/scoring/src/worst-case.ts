import { mustBeInside, mustBeShare } from './must-be.ts'

/** Between which shares the truth must lie, and whether that has to be said. */
export interface WorstCase {
  readonly low: number
  readonly high: number
  /** Below a response of 20 % this range is told beside the figure. */
  readonly tell: boolean
}

const tellBelow = 0.2

/**
 * Between which shares the truth lies whatever those would have said who did not answer: from share · response, if none
 * of them, to share · response + 1 − response, if all (Cochran 1977, section 13.2).
 *
 * @param share - among those who answered, 0 to 1
 * @param response - how many answered, above 0 to 1
 * @throws RangeError where these cannot be shares
 * @example worstCase(0.2, 0.3) // { low: 0.06, high: 0.76, tell: false }
 */
export function worstCase(share: number, response: number): WorstCase {
  mustBeShare('worstCase', 'share', share)
  if (response !== 1) mustBeInside('worstCase', 'response', response)
  const low = share * response
  return { low, high: low + (1 - response), tell: response < tellBelow }
}
