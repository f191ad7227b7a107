import { type Decision, decide, type Situation } from '@earshot/core/decide'
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
export const asks: Decision = { ask: true, rules: [], because: [], nextAt: undefined }
