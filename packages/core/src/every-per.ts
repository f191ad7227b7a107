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

/** How often a prompt opens itself at most for this key. */
export interface TimesPer {
  /** `visit=V-1`, made of those names that the context has. */
  readonly key: string
  readonly most: number
}

/** What is stored stays small: only the newest keys are kept. */
const keptKeys = 50

/** What `limits.everyPer` says here; `undefined` where it is not set, or the context has none of its names. */
export function everyPerOf(limits: Limits | undefined, context: Context): EveryPer | undefined {
  const [span, key] = perKey(limits?.everyPer, context)
  const waitMs = parseDuration(span)
  return key === undefined || waitMs === undefined ? undefined : { key, waitMs }
}

/** What `limits.timesPer` says here; `undefined` where it is not set, or the context has none of its names. */
export function timesPerOf(limits: Limits | undefined, context: Context): TimesPer | undefined {
  const [most, key] = perKey(limits?.timesPer, context)
  return key === undefined ? undefined : { key, most: +most }
}

/** What stands before the names of context, and the key of those that there are. */
function perKey(limit = '', context: Context): readonly [head: string, key: string | undefined] {
  const [head = '', ...names] = limit.split(/\s+/)
  return [head, onceKey({ oncePer: names.join(' ') }, context)]
}

/** When a prompt was last answered for a key. */
export function answeredFor(past: PromptHistory | undefined, { key }: EveryPer): number | undefined {
  return own(past?.answeredPer, key)
}

/**
 * What `remember` does, and for `everyPer`, `timesPer` and `mutes` of `limits` as well. A page has it only where a prompt
 * needs it.
 */
export function rememberEach(
  history: History,
  prompt: { readonly id: string; readonly limits?: Limits },
  happening: Happening,
  facts: { readonly now: number; readonly context?: Context },
): History {
  const after = remember(history, prompt, happening, facts)
  const { limits } = prompt
  const { now, context = {} } = facts
  const past = own(after.prompts, prompt.id)
  const isAnswer = happening === 'answered'
  const each = isAnswer ? everyPerOf(limits, context) : undefined
  const times = happening === 'opened' ? timesPerOf(limits, context) : undefined
  const ms = isAnswer ? parseDuration(limits?.mutes ?? '') : undefined
  const kept: PromptHistory = {
    ...past,
    ...(each && { answeredPer: newest(past?.answeredPer, each.key, now) }),
    ...(times && {
      openedPer: newest(past?.openedPer, times.key, (own(past?.openedPer, times.key) ?? 0) + 1),
    }),
  }
  return {
    ...after,
    ...(ms && { muted: { at: now, ms } }),
    ...(past && { prompts: { ...after.prompts, [prompt.id]: kept } }),
  }
}

/** With this key as the newest one. */
function newest(
  known: Readonly<Record<string, number>> = {},
  key: string,
  value: number,
): Readonly<Record<string, number>> {
  const others = Object.entries(known).filter(([other]) => other !== key)
  return Object.fromEntries([...others, [key, value]].slice(-keptKeys))
}
