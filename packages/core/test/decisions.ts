import { type Decision, decide, type Situation } from '@earshot/core/decide'
import { type Explanation, explain } from '@earshot/core/explain'
import type { History } from '@earshot/core/history'
import type { Limits, Prompt } from '@earshot/core/prompt'
import { everyType, promptOf } from './prompts.ts'

export const hour = 3_600_000
export const day = 24 * hour
export const now = Date.UTC(2026, 10, 21, 12)

export const limited = (limits: Limits, more: Partial<Prompt> = {}): Prompt =>
  promptOf([everyType.text], { limits, ...more })
export const past = (history: NonNullable<History['prompts']>[string]): History => ({
  prompts: { sample: history },
})
export const ask = (prompt: Prompt, situation: Partial<Situation> = {}): Decision =>
  decide(prompt, { now, ...situation })
export const explained = (prompt: Prompt, situation: Partial<Situation> = {}): Explanation =>
  explain(prompt, { now, ...situation })
/** The verdict on one rule; a rule that does not apply fails the test. */
export const verdict = (
  rule: string,
  prompt: Prompt,
  situation: Partial<Situation> = {},
): readonly [input: string, passes: boolean] => {
  const found = ask(prompt, situation).rules.find((item) => item.rule === rule)
  if (!found) throw new Error(`${rule} does not apply`)
  return [found.input, found.passes]
}
export const names = (rules: readonly { readonly rule: string }[]): readonly string[] =>
  rules.map(({ rule }) => rule)
