import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { masked } from '../results/masked.ts'
import type { StoredResponse } from '../storage/port.ts'

/** The prompts that ask what would make the job easier, and the question that does. */
export const easierQuestions: Readonly<Record<string, string>> = {
  'manager-support': 'one',
  'internal-chain': 'easier',
}

/** Something that staff wrote, and how many wrote it in the same words. */
export interface EasierLine {
  readonly words: string
  readonly count: number
}

/**
 * What staff wrote to "What one thing would make your job easier?", of what is released. Nothing where fewer than
 * five people answered the prompt; else by its letters, because the order in which it came would say who wrote it.
 */
export function easierWords(responses: readonly StoredResponse[]): readonly EasierLine[] {
  const standing = responses.filter(({ state, repeats }) => state !== 'withdrawn' && repeats === undefined)
  const all = Object.entries(easierQuestions).flatMap(([prompt, question]) => {
    const own = standing.filter(({ data }) => data.prompt.id === prompt)
    if (own.length < fewestForPercentage) return []
    return own.flatMap(({ data }) => {
      const value = data.answers.find((answer) => answer.question === question)?.value
      return typeof value === 'string' ? [masked(value)] : []
    })
  })
  return [...new Set(all)]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((words) => ({ words, count: all.filter((other) => other === words).length }))
}
