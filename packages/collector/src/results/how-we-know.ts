import type { PluralText } from '@earshot/core/messages/messages'
import { worstCase } from '@earshot/scoring/worst-case'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Losses } from '../ingest/told-by-device.ts'
import type { Digest, PromptDigest } from '../listening/digest.ts'
import { headlineQuestion } from '../reading/headline-question.ts'
import { inGeneral } from '../reading/in-general.ts'
import { english, type Speech } from '../words/speech.ts'
import type { ResultsWords } from '../words/words.ts'

/** What stands behind a figure: whom it was asked, when, how, how many, and what is not known. */
export interface HowWeKnow {
  readonly n: number
  /** For the line under the figure: `412 answers since 31 Aug`. */
  readonly line: string
  /** The rest, one sentence each. */
  readonly facts: readonly string[]
}

export interface Known {
  /** What was counted. */
  readonly parts: readonly PromptDigest[]
  readonly n: number
  /** Default: answers. Else critical ones, or what one and several are called in blocks that are in English alone. */
  readonly counted?: 'critical' | readonly [one: string, more: string]
  readonly from: number
  readonly to: number
  readonly shown?: Digest['shown']
  /** What browsers have given up since `from`. */
  readonly losses?: Losses
  /** How intervals are made and what they cannot tell, where that is not as with shares. A fact of its own. */
  readonly method?: string
  /** A share that is told, for the range in which the truth lies where few answered. */
  readonly share?: number
}

/** The disclosure under a figure, after the list of the AAPOR: who, when, how, how many, which words, which limits. */
export function howWeKnow(known: Known, prompts: KnownPrompts, speech: Speech = english): HowWeKnow {
  const { parts, n, from, to } = known
  const { fill, counted, list, dates } = speech
  const words = speech.words.results.how
  const { since, span } = countedWords(known.counted, words)
  const asked = [...new Set(parts.map(({ prompt }) => prompt))]
  const questions = asked.map((id) => {
    const prompt = prompts.get(id)
    const headline = prompt && headlineQuestion(prompt)
    const versions = [...new Set(parts.filter((part) => part.prompt === id).map(({ version }) => version))]
    const asked = headline ? `“${inGeneral(headline.text)}”` : id
    return fill(words.question, { words: asked, id, versions: versions.join(', ') })
  })
  const ways: Readonly<Record<string, string>> = words.ways
  const channels = [...new Set(parts.map(({ channel }) => ways[channel] ?? channel))]
  const leftOut = parts.reduce((sum, part) => sum + part.leftOut, 0)
  return {
    n,
    line: counted(since, n, { day: dates.since(from, to) }),
    facts: [
      counted(span, n, { span: dates.span(from, to) }),
      ...(questions.length ? [fill(words.asked, { questions: questions.join('; ') })] : []),
      ...(channels.length ? [fill(words.by, { ways: list(channels) })] : []),
      // Known of surveys for long: who speaks to a person is kinder than who fills in a form.
      ...(channels.length > 1 ? [words.mixed] : []),
      ...rateFacts(known, asked, speech),
      ...(leftOut ? [counted(words.leftOut, leftOut)] : []),
      ...lossFacts(known.losses, speech),
      known.method ?? words.method,
    ],
  }
}

function countedWords(
  counted: Known['counted'],
  words: ResultsWords['how'],
): { readonly since: PluralText; readonly span: PluralText } {
  if (counted === undefined) return words
  if (counted === 'critical') return { since: words.sinceCritical, span: words.spanCritical }
  const [one, more] = counted
  return {
    since: { one: `{count} ${one} since {day}`, other: `{count} ${more} since {day}` },
    span: { one: `{count} ${one}, {span}.`, other: `{count} ${more}, {span}.` },
  }
}

function rateFacts(
  { shown, share }: Known,
  asked: readonly string[],
  { words, figures, fill, counted, sentences }: Speech,
): readonly string[] {
  const [only] = asked
  const counts = asked.length === 1 && only !== undefined ? shown?.get(only) : undefined
  if (!counts?.shown) return []
  const { how } = words.results
  const rate = counts.answered / counts.shown
  const told = counted(how.rate, counts.shown, { share: figures.percent(rate) })
  if (share === undefined || rate === 0) return [told]
  const { low, high, tell } = worstCase(share, rate)
  if (!tell) return [told]
  const worst = fill(how.worst, { low: figures.percent(low), high: figures.percent(high) })
  return [sentences([told, worst])]
}

/** What is known to be missing. It belongs to no prompt: what was given up is gone, and only its number came. */
function lossFacts(
  losses: Losses = new Map(),
  { words, figures, fill, counted, list }: Speech,
): readonly string[] {
  const { how } = words.results
  const reasons = [...losses].map(([reason, count]) => fill(how[reason], { count: figures.number(count) }))
  const sum = [...losses.values()].reduce((all, count) => all + count, 0)
  return sum ? [counted(how.lost, sum, { reasons: list(reasons) })] : []
}
