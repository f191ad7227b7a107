import { type CountedShare, countedShare } from '@earshot/scoring/counted-share'
import { type MatterAndMet, matterAndMet } from '@earshot/scoring/matter-and-met'
import type { Cause } from '../cases/causes.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest, PromptDigest } from '../listening/digest.ts'
import { countIn, partsAsked } from '../results/answer-counts.ts'
import { betterBlock } from '../results/better-block.ts'
import { inOneWay } from '../results/ways.ts'
import type { JoinedExpectations, Judged } from './join-expectations.ts'

/** What people say matters most, and how it goes. */
export interface ExpectationRow {
  readonly matter: string
  /** In the words of the question. */
  readonly name: string
  /** How many of those who were asked chose it. */
  readonly chosen: CountedShare
  /** How many critical answers named what it is about; `undefined` where nothing stands for it. */
  readonly critical: CountedShare | undefined
}

const causeOf: Readonly<Record<string, Cause>> = {
  fast: 'time',
  right: 'product',
  price: 'price',
  people: 'friendliness',
  choice: 'options',
  facts: 'information',
}

/** What matters most to people before they come, most often chosen first, and how often just that is criticised. */
export function expectationRows(digest: Digest, prompts: KnownPrompts): readonly ExpectationRow[] {
  const parts = partsAsked(digest, 'matter', { prompt: 'before-visit' })
  const options = optionsOf(prompts)
  const n = options.reduce((sum, [id]) => sum + countIn(parts, 'matter', id), 0)
  const nothing = { prompts: new Map(), said: [], shown: new Map(), tallies: [] }
  const { critical, needs } = betterBlock(
    digest,
    { from: 0, to: 0, lately: nothing, before: nothing },
    prompts,
  )
  return options
    .map(([id, name]) => {
      const cause = causeOf[id]
      const named = needs.find(({ code }) => code === cause)?.count ?? 0
      return {
        matter: id,
        name,
        chosen: countedShare(countIn(parts, 'matter', id), n),
        critical: cause && critical ? countedShare(named, critical) : undefined,
      }
    })
    .filter(({ chosen }) => chosen.count > 0)
    .sort((a, b) => b.chosen.count - a.chosen.count)
}

function optionsOf(prompts: KnownPrompts): readonly (readonly [id: string, name: string])[] {
  const question = prompts.get('before-visit')?.questions.find(({ id }) => id === 'matter')
  return question && 'options' in question ? question.options.map(({ id, text }) => [id, text]) : []
}

/** One expectation, and how the visits of those who had it were. */
export interface JoinedRow extends Readonly<Record<Judged, CountedShare>> {
  readonly matter: string | undefined
  readonly n: number
  /** Nobody who had this expectation found it met; told from five people on. */
  readonly neverMet: boolean
}

const judgements = ['below', 'met', 'exceeded'] as const
const fewest = 5

/** The joined answers by what mattered most, most visits first: nothing is ranked by its share. */
export function joinedRows({ joined }: JoinedExpectations): readonly JoinedRow[] {
  const matters = [...new Set(joined.map(({ matter }) => matter))]
  return matters
    .map((matter) => {
      const own = joined.filter((one) => one.matter === matter)
      const [below, met, exceeded] = judgements.map((judged) =>
        countedShare(own.filter((one) => one.judged === judged).length, own.length),
      ) as [CountedShare, CountedShare, CountedShare] // of three come three
      return {
        matter,
        n: own.length,
        below,
        met,
        exceeded,
        neverMet: own.length >= fewest && below.count === own.length,
      }
    })
    .sort((a, b) => b.n - a.n)
}

const dimensions = [
  'Doing what was said',
  'Fast help',
  'Knowing the job',
  'Caring about me',
  'Being clean',
] as const

/** How often a good place should do something, and how often we do: 1 never, 5 always. Widest gap first. */
export function matterGaps(digest: Digest): {
  readonly n: number
  readonly rows: readonly (MatterAndMet & { readonly gap: number })[]
} {
  const parts = [...inOneWay(digest).prompts.values()].filter(
    ({ prompt, audience }) => prompt === 'expect-gap' && audience === 'external',
  )
  const rows = dimensions.flatMap((need, index) => {
    const [matter, met] = [meanOf(parts, `e${index + 1}`), meanOf(parts, `p${index + 1}`)]
    return matter.n >= fewest && met.n >= fewest ? [{ need, matter: matter.mean, met: met.mean }] : []
  })
  return { n: parts.reduce((sum, { responses }) => sum + responses, 0), rows: matterAndMet(rows) }
}

function meanOf(
  parts: readonly PromptDigest[],
  question: string,
): { readonly n: number; readonly mean: number } {
  const points = [1, 2, 3, 4, 5].map((point) => ({ point, count: countIn(parts, question, point) }))
  const n = points.reduce((sum, { count }) => sum + count, 0)
  return { n, mean: n ? points.reduce((sum, { point, count }) => sum + point * count, 0) / n : 0 }
}
