import { conditionHolds, type Lookup } from './condition.ts'
import { parseDuration } from './duration.ts'
import { draw } from './hash.ts'
import { type History, historyOf, onceKey } from './history.ts'
import type { Context, Prompt } from './prompt.ts'

/** All that `decide` looks at. */
export interface Situation {
  /** Milliseconds since 1970. */
  readonly now: number
  /**
   * Who opens it. `self`: nobody asked for it, so every rule counts. `place`: it stands in the page and interrupts
   * nobody, so only targeting, `oncePer`, `share` and "do not ask again" count. `person`: what a person opens is never
   * limited, only targeted. Default: `self`.
   */
  readonly opened?: 'self' | 'place' | 'person'
  readonly page?: { readonly path: string; readonly title?: string }
  readonly device?: { readonly type: string }
  readonly visitor?: {
    /** Seeds the sticky draw. */
    readonly id?: string
    readonly language?: string
  }
  readonly visit?: { readonly count: number }
  readonly context?: Context
  readonly history?: History
  /** The least time between two prompts that opened themselves. Default: 14 days. */
  readonly restMs?: number
}

export type RuleName =
  | 'targeting'
  | 'never'
  | 'every'
  | 'oncePer'
  | 'afterDismissed'
  | 'afterLater'
  | 'rest'
  | 'share'

/** One rule, what it looked at, and what it says. */
export interface Verdict {
  readonly rule: RuleName
  /** What the rule looked at, in short words. */
  readonly input: string
  readonly passes: boolean
  /** When a rule that holds back will pass, in milliseconds since 1970; absent where time alone will not do it. */
  readonly until?: number
}

export interface Decision {
  readonly ask: boolean
  /** Every rule that applies. */
  readonly rules: readonly Verdict[]
  /** The rules that hold the prompt back. */
  readonly because: readonly Verdict[]
  /** The earliest time at which it could be asked; `undefined` where time alone will not do it, or nothing holds it. */
  readonly nextAt: number | undefined
}

/** The default of `Situation.restMs`. */
export const defaultRestMs = 1_209_600_000

/** A share's draw where no visitor is known: each call for itself would not be sticky, so all are drawn alike. */
const nobody = 'nobody'

/** Decides whether a prompt may be asked now. A pure function of its inputs. */
export function decide(prompt: Prompt, situation: Situation): Decision {
  const rules = [
    ...targetingRule(prompt, situation),
    ...(situation.opened === 'person' ? [] : limitRules(prompt, situation)),
  ]
  const because = rules.filter((rule) => !rule.passes)
  const waits = because.map((rule) => rule.until)
  const known = waits.filter((until): until is number => until !== undefined)
  return {
    ask: !because.length,
    rules,
    because,
    nextAt: because.length && known.length === waits.length ? Math.max(...known) : undefined,
  }
}

function targetingRule({ targeting }: Prompt, situation: Situation): Verdict[] {
  if (targeting === undefined) return []
  return [
    { rule: 'targeting', input: targeting, passes: conditionHolds(targeting, situationLookup(situation)) },
  ]
}

function situationLookup({ page, device, visitor, visit, context }: Situation): Lookup {
  const known: Readonly<Record<string, unknown>> = {
    'page.path': page?.path,
    'page.title': page?.title,
    'device.type': device?.type,
    'visitor.language': visitor?.language,
    'visit.count': visit?.count,
  }
  return (name) =>
    Object.hasOwn(known, name)
      ? known[name]
      : name.startsWith('context.') && context && Object.hasOwn(context, name.slice(8))
        ? context[name.slice(8)]
        : undefined
}

function limitRules({ id, limits = {} }: Prompt, situation: Situation): Verdict[] {
  const { now, history, context = {}, visitor, opened, restMs = defaultRestMs } = situation
  const past = historyOf(history, id)
  const rules: Verdict[] = []
  const wait = (rule: RuleName, setting: string | number | undefined, since: number | undefined): void => {
    const waitMs = typeof setting === 'string' ? parseDuration(setting) : setting
    if (waitMs === undefined || since === undefined) return
    // A time further ahead than the wait itself comes from a clock that was wrong then. It must not hold for ever.
    const until = since + waitMs
    const passes = now >= until || since - now > waitMs
    rules.push({ rule, input: `${setting}`, passes, ...(!passes && { until }) })
  }
  if (past.never) rules.push({ rule: 'never', input: 'do not ask again', passes: false })
  if (opened !== 'place') {
    wait('every', limits.every, past.answeredAt)
    wait('afterDismissed', limits.afterDismissed, past.dismissedAt)
    wait('afterLater', limits.afterLater, past.laterAt)
    wait('rest', restMs, history?.openedAt)
  }
  const key = onceKey(limits, context)
  if (key) rules.push({ rule: 'oncePer', input: key, passes: !past.keys?.includes(key) })
  if (limits.share !== undefined)
    rules.push({
      rule: 'share',
      input: `${limits.share}`,
      passes: draw(`${visitor?.id ?? nobody}/${id}`) < limits.share,
    })
  return rules
}
