import { mustBeInside, mustBeShare } from './must-be.ts'

/**
 * Which of many comparisons stand out: of those, a share of `q` at most is expected to be chance. Of 20 tables one is
 * "significant" by luck alone; this keeps it from being told as news.
 *
 * Benjamini and Hochberg 1995: with the p-values in rising order, all up to the last with p ≤ rank · q / count stand.
 *
 * @param pValues - one a comparison, 0 to 1
 * @param q - the share of false ones that is borne; default 0.1
 * @returns in the given order, whether each stands out
 * @throws RangeError where a p-value or `q` cannot be one
 */
export function benjaminiHochberg(pValues: readonly number[], q = 0.1): readonly boolean[] {
  for (const p of pValues) mustBeShare('benjaminiHochberg', 'a p-value', p)
  mustBeInside('benjaminiHochberg', 'q', q)
  const rising = [...pValues].sort((a, b) => a - b)
  const highest = rising.filter((p, index) => p <= ((index + 1) * q) / rising.length).at(-1) ?? -1
  return pValues.map((p) => p <= highest)
}
