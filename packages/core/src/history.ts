import type { Dismissal } from './event.ts'
import { own } from './own.ts'
import type { Context, Limits } from './prompt.ts'

/** What is remembered of one prompt and one visitor. Times are milliseconds since 1970. */
export interface PromptHistory {
  readonly answeredAt?: number
  /** When it was last answered for each key of `everyPer`, newest last. */
  readonly answeredPer?: Readonly<Record<string, number>>
  /** How often it has opened itself for each key of `timesPer`, newest last. */
  readonly openedPer?: Readonly<Record<string, number>>
  readonly dismissedAt?: number
  /** It was closed more than once since it was last answered. */
  readonly dismissedAgain?: true | undefined
  readonly laterAt?: number
  /** When it was shown; gone as soon as the person answers or closes it. */
  readonly ignoredAt?: number | undefined
  /** "Do not ask me again". */
  readonly never?: boolean
  /** The `oncePer` keys that were answered or closed, newest last. */
  readonly keys?: readonly string[]
}

/** A prompt opened itself. */
export interface Opening {
  readonly at: number
  readonly shift?: string
}

/** What is remembered of one visitor. */
export interface History {
  /** When any prompt last opened itself. */
  readonly openedAt?: number
  /** A prompt with `limits.mutes` was answered: for so many milliseconds from then on nothing opens itself. */
  readonly muted?: { readonly at: number; readonly ms: number }
  /** When prompts opened themselves, newest last. */
  readonly openings?: readonly Opening[]
  readonly prompts?: Readonly<Record<string, PromptHistory>>
}

/**
 * What became of a prompt. `opened`: it opened itself. `ignored`: it was shown in another way and the person neither
 * answered nor closed it.
 */
export type Happening = 'opened' | 'answered' | 'ignored' | Dismissal

/** What is stored stays small: of `oncePer` keys, openings and prompts only the newest are kept. */
const keptKeys = 50
const keptOpenings = 20
const keptPrompts = 100

/**
 * The key of a response for `limits.oncePer`: `order=A-1&part=confirm`, made of those names that the context has, or
 * `undefined` where it has none of them.
 */
export function onceKey(limits: Limits | undefined, context: Context): string | undefined {
  const names = limits?.oncePer?.split(/\s+/).filter((name) => Object.hasOwn(context, name))
  return names?.map((name) => `${name}=${context[name]}`).join('&') || undefined
}

/**
 * The history after something became of a prompt. What opened itself counts as ignored until the person does something
 * with it, so nothing is missed where a page simply goes away.
 */
export function remember(
  history: History,
  prompt: { readonly id: string; readonly limits?: Limits },
  happening: Happening,
  { now, context = {} }: { readonly now: number; readonly context?: Context },
): History {
  // Taken away by the page: the person has said nothing, so nothing is remembered.
  if (happening === 'expired') return history
  const { [prompt.id]: _, ...others } = history.prompts ?? {}
  const before = own(history.prompts, prompt.id) ?? {}
  const isShown = happening === 'opened' || happening === 'ignored'
  const key = isShown || happening === 'later' ? undefined : onceKey(prompt.limits, context)
  const mark = isShown ? 'ignoredAt' : happening === 'closed' ? 'dismissedAt' : `${happening}At`
  const after: PromptHistory = {
    ...before,
    ...(key && { keys: [...(before.keys ?? []).filter((item) => item !== key), key].slice(-keptKeys) }),
    ignoredAt: undefined,
    ...(happening === 'never' ? { never: true } : { [mark]: now }),
    ...(happening === 'closed' && {
      dismissedAgain: (before.dismissedAt ?? 0) > (before.answeredAt ?? 0) || undefined,
    }),
  }
  const opening = { at: now, ...(context.shift !== undefined && { shift: context.shift }) }
  return {
    ...history,
    ...(happening === 'opened' && {
      openedAt: now,
      openings: [...(history.openings ?? []), opening].slice(-keptOpenings),
    }),
    prompts: Object.fromEntries([...kept(Object.entries(others)), [prompt.id, after]]),
  }
}

/** The newest prompts, and those that were never to be asked again: that promise is for good. */
const kept = (prompts: [string, PromptHistory][]): [string, PromptHistory][] =>
  prompts.filter(([, { never }], index) => never || index > prompts.length - keptPrompts)
