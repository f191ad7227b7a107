import type { Dismissal } from './event.ts'
import type { Context, Limits } from './prompt.ts'

/** What is remembered of one prompt and one visitor. Times are milliseconds since 1970. */
export interface PromptHistory {
  readonly answeredAt?: number
  readonly dismissedAt?: number
  readonly laterAt?: number
  /** "Do not ask me again". */
  readonly never?: boolean
  /** The `oncePer` keys that were answered or closed, newest last. */
  readonly keys?: readonly string[]
}

/** What is remembered of one visitor. */
export interface History {
  /** When any prompt last opened itself. */
  readonly openedAt?: number
  readonly prompts?: Readonly<Record<string, PromptHistory>>
}

/** Of `oncePer` keys only the newest are kept, so that what is stored stays small. */
const keptKeys = 50

/**
 * The key of a response for `limits.oncePer`: `order=A-1&part=confirm`, made of those names that the context has, or
 * `undefined` where it has none of them.
 */
export function onceKey(limits: Limits | undefined, context: Context): string | undefined {
  const names = limits?.oncePer?.split(/\s+/).filter((name) => Object.hasOwn(context, name))
  return names?.length ? names.map((name) => `${name}=${context[name]}`).join('&') : undefined
}

/** What is remembered of one prompt. Its id may be a name that every object has, such as `constructor`. */
export function historyOf({ prompts = {} }: History = {}, id: string): PromptHistory {
  return (Object.hasOwn(prompts, id) && prompts[id]) || {}
}

/** The history after a prompt ended: answered, or put off in one of the ways a person can. */
export function remember(
  history: History,
  prompt: { readonly id: string; readonly limits?: Limits },
  outcome: 'answered' | Dismissal,
  { now, context = {} }: { readonly now: number; readonly context?: Context },
): History {
  // Taken away by the page: the person has said nothing, so nothing is remembered.
  if (outcome === 'expired') return history
  const before: PromptHistory = historyOf(history, prompt.id)
  const key = onceKey(prompt.limits, context)
  const keys =
    key && outcome !== 'later'
      ? [...(before.keys ?? []).filter((item) => item !== key), key].slice(-keptKeys)
      : before.keys
  const after: PromptHistory = {
    ...before,
    ...(keys && { keys }),
    ...(outcome === 'answered' && { answeredAt: now }),
    ...(outcome === 'later' && { laterAt: now }),
    ...(outcome === 'never' && { never: true }),
    ...(outcome === 'closed' && { dismissedAt: now }),
  }
  return { ...history, prompts: { ...history.prompts, [prompt.id]: after } }
}
