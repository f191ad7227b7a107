import { drivers } from '@earshot/scoring/drivers'
import { type NeedMet, sixNeeds } from '@earshot/scoring/six-needs'
import { causeName, sixNeedCodes } from '../cases/causes.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest, PromptDigest } from '../listening/digest.ts'
import { countIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf, percent } from './say.ts'

/** Enough draws for whole percents; a page is not to wait for more. */
const draws = 200
/** Of more people than these the newest wordings are enough for whole percents. */
const mostRows = 600

/** The six needs, least met first, and which of them goes together with low ratings. */
export function needsBlock(
  digest: Digest,
  { from, to }: BlockTimes,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const parts = [...new Set([1, 2, 3, 4, 5, 6].flatMap((number) => partsAsked(digest, `n${number}`)))]
  const ratings = Object.fromEntries(
    sixNeedCodes.map((code, index) => [
      code,
      [1, 2, 3, 4].flatMap((point) =>
        Array.from({ length: countIn(parts, `n${index + 1}`, point) }, () => point),
      ),
    ]),
  )
  const needs = sixNeeds(ratings).filter(({ unmet }) => unmet.n > 0)
  const [worst] = needs
  if (!worst) return undefined
  const n = parts.reduce((sum, { responses }) => sum + responses, 0)
  return {
    id: 'six-needs',
    title: 'Six needs',
    sentence: `Least met: ${causeName(worst.need)}. Not at all, or a little: ${countOf(worst.unmet.count, worst.unmet.n)}.`,
    rows: needs.map(({ need, unmet }: NeedMet) => ({
      label: causeName(need),
      tone: 'criticism' as const,
      ...unmet,
    })),
    note: driverWords(parts),
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}

/** Which needs go together with low ratings, in words that do not say why. */
function driverWords(parts: readonly PromptDigest[]): string {
  const found = drivers(rowsOf(parts), { draws })
  if (found.status === 'too-few')
    return `Not enough answers to say which need drives this: ${found.n} of ${found.needed} people rated all six.`
  if (found.status === 'no-variation') return 'All answers are too much alike to say which need drives this.'
  const [first, second] = found.drivers
  const told = [first, second]
    .flatMap((driver) =>
      driver
        ? [
            `“${causeName(driver.need)}” (${percent(driver.part)} of what the six explain, ${percent(driver.low)}–${percent(driver.high)})`,
          ]
        : [],
    )
    .join(' and ')
  return `Goes together with low ratings: ${told}. The six explain ${percent(found.r2)} of the ratings of ${found.n} people.`
}

/** The people one by one again, from how many gave which answers. */
function rowsOf(parts: readonly PromptDigest[]) {
  const rows: { outcome: number; needs: Record<string, number | undefined> }[] = []
  for (const { needs } of parts) {
    for (const [pattern, count] of needs) {
      const [outcome = '', values = ''] = pattern.split(':')
      const points = values.split(',').map((value) => (value === '' ? undefined : Number(value)))
      const row = {
        outcome: Number(outcome),
        needs: Object.fromEntries(sixNeedCodes.map((code, index) => [code, points[index]])),
      }
      for (let one = 0; one < count && rows.length < mostRows; one += 1) rows.push(row)
    }
  }
  return rows
}
