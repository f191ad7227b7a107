import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { type NeedRow, needsList } from '@earshot/scoring/needs-list'
import { newcombe } from '@earshot/scoring/newcombe'
import { causeName, causes, isCause, sixNeedCodes } from '../cases/causes.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Losses } from '../ingest/told-by-device.ts'
import type { Digest, PromptDigest } from '../listening/digest.ts'
import { english, type Speech } from '../words/speech.ts'
import { type HowWeKnow, howWeKnow } from './how-we-know.ts'
import { ofWay, wayOf } from './ways.ts'

/** One thing that fell short. */
export interface NeedLine {
  readonly code: string
  readonly name: string
  readonly count: number
  readonly n: number
  /** With its interval; `undefined` below five. */
  readonly share: NeedRow['mentioned']['share']
  /** `Being treated fairly: 12 of 30 critical answers (40 %, 25–58 %).` */
  readonly sentence: string
  /** Only where the last four weeks differ from those before by more than chance. */
  readonly trend?: 'more' | 'less'
  /** Responses whose words are shown, newest first. */
  readonly said: readonly string[]
}

/** What to make better: unmet needs, worst first. */
export interface BetterBlock {
  /** Of those who were asked what fell short. */
  readonly critical: number
  /** Of all, also where that is not asked. */
  readonly allCritical: number
  readonly needs: readonly NeedLine[]
  readonly how: HowWeKnow
}

/** How the time is cut for the trend. */
export interface BetterTimes {
  readonly from: number
  readonly to: number
  /** The last four weeks, and the time before them. */
  readonly lately: Digest
  readonly before: Digest
  /** What browsers have given up in all the time. */
  readonly losses?: Losses
}

/** How many comments stand under each need. */
const comments = 3

/**
 * What was criticised by customers, by need: everything that was named, or passed over, of all prompts that ask for it, on
 * the one way that there is to speak of.
 */
export function betterBlock(
  allWays: Digest,
  { from, to, lately, before, losses = new Map() }: BetterTimes,
  prompts: KnownPrompts,
  speech: Speech = english,
): BetterBlock {
  const way = wayOf(allWays.prompts.values())
  const digest = ofWay(allWays, way)
  const { critical, mentions, parts } = needCounts(digest)
  const codes = [...new Set([...causes, ...mentions.keys()])].filter((code) => mentions.has(code))
  const rows = needsList(
    codes.map((code, index) => ({
      need: code,
      mentions: mentions.get(code) ?? 0,
      ...unmetOf(digest, code),
      severity: index,
    })),
    critical,
  )
  return {
    critical,
    allCritical: [...digest.prompts.values()]
      .filter(({ audience }) => audience === 'external')
      .reduce((sum, part) => sum + Math.max(part.critical, part.criticalAsked), 0),
    needs: rows.map((row) => {
      const { need, mentioned } = row
      const trend = trendOf(need, needCounts(ofWay(lately, way)), needCounts(ofWay(before, way)))
      return {
        code: need,
        name: causeName(need, prompts, speech),
        count: mentioned.count,
        n: mentioned.n,
        share: mentioned.share,
        sentence: sentenceOf(causeName(need, prompts, speech), mentioned, speech),
        ...(trend && { trend }),
        said: digest.said
          .filter(({ under }) => under === `what=${need}`)
          .slice(0, comments)
          .map(({ id }) => id),
      }
    }),
    how: howWeKnow(
      { parts, n: critical, counted: 'critical', from, to, shown: digest.shown, losses },
      prompts,
      speech,
    ),
  }
}

function sentenceOf(
  name: string,
  { count, n }: NeedRow['mentioned'],
  { words, fill, figures }: Speech,
): string {
  const { line, lineShare } = words.results.better
  const values = { name, count: figures.number(count), n: figures.number(n) }
  return n < fewestForPercentage
    ? fill(line, values)
    : fill(lineShare, { ...values, ...figures.counted(count, n) })
}

interface NeedCounts {
  readonly critical: number
  readonly mentions: ReadonlyMap<string, number>
  readonly parts: readonly PromptDigest[]
}

function needCounts({ prompts }: Digest): NeedCounts {
  const parts = [...prompts.values()].filter(
    ({ audience, criticalAsked }) => audience === 'external' && criticalAsked > 0,
  )
  const mentions = new Map<string, number>()
  for (const { answers } of parts) {
    for (const [name, count] of answers) {
      if (!name.startsWith('what=')) continue
      const code = name.slice('what='.length)
      mentions.set(code, (mentions.get(code) ?? 0) + count)
    }
  }
  return { critical: parts.reduce((sum, { criticalAsked }) => sum + criticalAsked, 0), mentions, parts }
}

/** How many said "Not at all" or "A little" to the question about this need. */
function unmetOf({ prompts }: Digest, code: string) {
  const number = isCause(code) ? sixNeedCodes.indexOf(code) + 1 : 0
  if (!number) return {}
  const count = (points: readonly number[]): number =>
    [...prompts.values()]
      .filter(({ audience }) => audience === 'external')
      .reduce(
        (sum, { answers }) =>
          sum + points.reduce((part, point) => part + (answers.get(`n${number}=${point}`) ?? 0), 0),
        0,
      )
  return { unmet: { count: count([1, 2]), n: count([1, 2, 3, 4]) } }
}

function trendOf(code: string, lately: NeedCounts, before: NeedCounts): 'more' | 'less' | undefined {
  const tally = ({ mentions, critical }: NeedCounts) => ({ successes: mentions.get(code) ?? 0, n: critical })
  const [now, then] = [tally(lately), tally(before)]
  if (now.n < fewestForPercentage || then.n < fewestForPercentage) return undefined
  const { low, high } = newcombe(now, then)
  return low > 0 ? 'more' : high < 0 ? 'less' : undefined
}

/** What the page says where nothing was named: that nobody criticised, or that nobody said what fell short. */
export function noCriticism(
  answers: number,
  critical: number,
  { words, counted, fill }: Speech = english,
): string {
  const { better, normal } = words.results
  if (critical) return fill(better.unnamed, { count: critical, n: answers })
  return answers ? counted(better.none, answers) : normal.notAsked
}
