import type { Prompt } from '@earshot/core/prompt'
import { type CountedShare, countedShare } from '@earshot/scoring/counted-share'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { newcombe } from '@earshot/scoring/newcombe'
import { headlineQuestion } from '../reading/headline-question.ts'
import { countOf } from '../results/say.ts'
import type { StoredResponse } from '../storage/port.ts'

/** The name by which answers to a trial know it: part of their context. */
export function trialName(a: string, b: string): string {
  return [a, b].sort().join('.')
}

/** One wording of a trial, and how many found something to criticise. */
export interface TrialSide {
  readonly prompt: string
  readonly words: string
  readonly critical: CountedShare
}

export interface Trial {
  readonly sides: readonly [TrialSide, TrialSide]
  /** What the difference is, and whether chance explains it. */
  readonly sentence: string
}

/**
 * Whether two definitions can be held against each other: the question that stands for each has the same kind and as many
 * points. Two scales are two things, whatever their words are.
 */
export function isComparable(a: Prompt, b: Prompt): boolean {
  const [one, other] = [headlineQuestion(a), headlineQuestion(b)]
  if (!one || !other || one.type !== other.type || a.id === b.id) return false
  return sizeOf(one) === sizeOf(other)
}

function sizeOf(question: NonNullable<ReturnType<typeof headlineQuestion>>): number {
  if ('options' in question) return question.options.length
  if (!('scale' in question)) return 0
  const { scale } = question
  return 'from' in scale ? scale.to - scale.from + 1 : scale.length
}

/**
 * Two wordings that chance gave to people: the share of criticism of each, and the difference with its interval
 * (`newcombe`, 95 %).
 */
export function trial(
  prompts: readonly [Prompt, Prompt],
  responses: readonly (readonly StoredResponse[])[],
): Trial {
  const name = trialName(prompts[0].id, prompts[1].id)
  const side = (index: 0 | 1): TrialSide => {
    const prompt = prompts[index]
    const headline = headlineQuestion(prompt)
    const judged = (responses[index] ?? []).filter(
      ({ data, state, repeats }) =>
        data.context?.trial === name &&
        state !== 'withdrawn' &&
        repeats === undefined &&
        data.answers.some(({ question }) => question === headline?.id),
    )
    const critical = judged.filter(({ criticism }) => criticism).length
    return {
      prompt: prompt.id,
      words: headline?.text ?? prompt.title,
      critical: countedShare(critical, judged.length),
    }
  }
  const sides = [side(0), side(1)] as const
  return { sides, sentence: sentenceOf(sides) }
}

function sentenceOf([{ critical: a }, { critical: b }]: Trial['sides']): string {
  if (a.n < fewestForPercentage || b.n < fewestForPercentage)
    return `Too few to compare: ${countOf(a.count, a.n)} and ${countOf(b.count, b.n)} were critical.`
  const { difference, low, high } = newcombe({ successes: a.count, n: a.n }, { successes: b.count, n: b.n })
  const points = (share: number): string =>
    `${share > 0 ? '+' : ''}${Math.round(share * 100)}`.replace('-', '−')
  const told = `The first wording has ${points(difference)} points of criticism (${points(low)} to ${points(high)})`
  return low <= 0 && high >= 0
    ? `${told}: these two do not differ more than chance would make them.`
    : `${told}: the wording changes what people say.`
}
