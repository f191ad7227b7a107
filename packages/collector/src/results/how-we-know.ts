import { worstCase } from '@earshot/scoring/worst-case'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Losses, LossReason } from '../ingest/told-by-device.ts'
import type { Digest, PromptDigest } from '../listening/digest.ts'
import { headlineQuestion } from '../reading/headline-question.ts'
import { inGeneral } from '../reading/in-general.ts'
import { noReceipt, withReceipt } from '../receipts/check-receipt.ts'
import { many, percent } from './say.ts'
import { sinceName, spanName } from './weeks.ts'

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
  readonly counted?: string
  readonly from: number
  readonly to: number
  readonly shown?: Digest['shown']
  /** What browsers have given up since `from`. */
  readonly losses?: Losses
  /** A share that is told, for the range in which the truth lies where few answered. */
  readonly share?: number
}

const channelNames: Readonly<Record<string, string>> = {
  web: 'the web page',
  page: 'the asking page',
  kiosk: 'the kiosk',
  face: 'face to face',
  phone: 'phone',
  mail: 'mail',
  [withReceipt]: 'the code of a receipt',
  [noReceipt]: 'the address of a receipt, without a code that counts',
}

/** Known of surveys for long: who speaks to a person is kinder than who fills in a form. */
const modeEffect =
  'People say it differently to a person than to a form: where ways are mixed, compare within one of them.'

/** The disclosure under a figure, after the list of the AAPOR: who, when, how, how many, which words, which limits. */
export function howWeKnow(known: Known, prompts: KnownPrompts): HowWeKnow {
  const { parts, n, counted = 'answer', from, to } = known
  const asked = [...new Set(parts.map(({ prompt }) => prompt))]
  const questions = asked.map((id) => {
    const prompt = prompts.get(id)
    const headline = prompt && headlineQuestion(prompt)
    const versions = [...new Set(parts.filter((part) => part.prompt === id).map(({ version }) => version))]
    const words = headline ? `“${inGeneral(headline.text)}”` : id
    return `${words} (${id}, wording ${versions.join(', ')})`
  })
  const channels = [...new Set(parts.map(({ channel }) => channelNames[channel] ?? channel))]
  const leftOut = parts.reduce((sum, part) => sum + part.leftOut, 0)
  return {
    n,
    line: `${many(n, counted)} since ${sinceName(from, to)}`,
    facts: [
      `${many(n, counted)}, ${spanName(from, to)}.`,
      ...(questions.length ? [`Asked: ${questions.join('; ')}.`] : []),
      ...(channels.length ? [`By ${channels.join(', ')}.`] : []),
      ...(channels.length > 1 ? [modeEffect] : []),
      ...rateFacts(known, asked),
      ...(leftOut ? [`${many(leftOut, 'answer')} left out: too hasty, or not of a customer.`] : []),
      ...lossFacts(known.losses),
      'Intervals are 95 % (Wilson). Nothing is weighted. Who did not answer may think otherwise.',
    ],
  }
}

function rateFacts({ shown, share }: Known, asked: readonly string[]): readonly string[] {
  const [only] = asked
  const counts = asked.length === 1 && only !== undefined ? shown?.get(only) : undefined
  if (!counts?.shown) return []
  const rate = counts.answered / counts.shown
  const told = `${percent(rate)} of ${many(counts.shown, 'showing')} were answered.`
  if (share === undefined || rate === 0) return [told]
  const { low, high, tell } = worstCase(share, rate)
  if (!tell) return [told]
  return [
    `${told} Whatever all others would have said, the true share lies between ${percent(low)} and ${percent(high)}.`,
  ]
}

/** What is known to be missing. It belongs to no prompt: what was given up is gone, and only its number came. */
function lossFacts(losses: Losses = new Map()): readonly string[] {
  const told = [...losses].map(([reason, count]) => `${count} ${lossWords[reason]}`)
  const sum = [...losses.values()].reduce((all, count) => all + count, 0)
  return sum ? [`${many(sum, 'answer')} never arrived: ${told.join(', ')}, as the devices say.`] : []
}

const lossWords: Readonly<Record<LossReason, string>> = {
  expired: 'could not be sent for a week',
  evicted: 'unfinished, found no room',
}
