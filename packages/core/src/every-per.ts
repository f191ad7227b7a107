import { parseDuration } from './duration.ts'
import { type Happening, type History, onceKey, type PromptHistory, remember } from './history.ts'
import { own } from './own.ts'
import type { Context, Limits } from './prompt.ts'

/** For how long a prompt stays away once it was answered for this key. */
export interface EveryPer {
  /** `team=kitchen&role=supplier`, made of those names that the context has. */
  readonly key: string
  readonly waitMs: number
}

/** What is stored stays small: only the newest keys are kept. */
const keptKeys = 50

/** What `limits.everyPer` says here; `undefined` where it is not set, or the context has none of its names. */
export function everyPerOf(limits: Limits | undefined, context: Context): EveryPer | undefined {
  const [span = '', ...names] = limits?.everyPer?.split(/\s+/) ?? []
  const key = onceKey({ oncePer: names.join(' ') }, context)
  const waitMs = parseDuration(span)
  return key === undefined || waitMs === undefined ? undefined : { key, waitMs }
}

/** When a prompt was last answered for a key. */
export function answeredFor(past: PromptHistory | undefined, { key }: EveryPer): number | undefined {
  return own(past?.answeredPer, key)
}

/** What `remember` does, and for `limits.everyPer` as well. A page has it only where a prompt needs it. */
export function rememberEach(
  history: History,
  prompt: { readonly id: string; readonly limits?: Limits },
  happening: Happening,
  facts: { readonly now: number; readonly context?: Context },
): History {
  const after = remember(history, prompt, happening, facts)
  const each = happening === 'answered' ? everyPerOf(prompt.limits, facts.context ?? {}) : undefined
  const past = own(after.prompts, prompt.id)
  if (!each || !past) return after
  const others = Object.entries(past.answeredPer ?? {}).filter(([key]) => key !== each.key)
  const answeredPer = Object.fromEntries([...others, [each.key, facts.now]].slice(-keptKeys))
  return { ...after, prompts: { ...after.prompts, [prompt.id]: { ...past, answeredPer } } }
}
