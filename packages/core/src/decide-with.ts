import { conditionHolds, type Lookup } from './condition.ts'
import { parseDuration } from './duration.ts'
import { globMatches } from './glob-matches.ts'
import { draw } from './hash.ts'
import { onceKey } from './history.ts'
import { own } from './own.ts'
import type { Prompt } from './prompt.ts'
import type { Situation } from './situation.ts'

/** The rules that can hold a prompt back, by their names. */
export type RuleName =
  | 'payment'
  | 'targeting'
  | 'never'
  | 'from'
  | 'until'
  | 'oncePer'
  | 'share'
  | 'every'
  | 'everyPer'
  | 'timesPer'
  | 'afterDismissed'
  | 'afterLater'
  | 'afterIgnored'
  | 'rest'
  | 'perDay'
  | 'perShift'
  | 'quiet'
  | 'open'

/** One rule, what it looked at, and what it says. */
export interface Verdict {
  readonly rule: RuleName
  /** What the rule looked at, in short words. */
  readonly input: string
  readonly passes: boolean
}

/** Whether a prompt may be asked, and by which rules. */
export interface Decision {
  readonly ask: boolean
  /** Every rule that applies. */
  readonly rules: readonly Verdict[]
  /** The rules that hold the prompt back. */
  readonly because: readonly Verdict[]
}

/** Tells a rule and how its setting is held against the situation. A rule without a setting does not apply. */
export type Rule = <Setting>(
  name: RuleName,
  setting: Setting | undefined,
  passes: (setting: Setting) => boolean,
) => void

/** A table of rules: tells each of them. */
export type Rules = (rule: Rule, prompt: Prompt, situation: Situation) => void

/** The default of `Situation.restMs`: 14 days. */
export const defaultRestMs: number = 14 * 86_400_000

/** Where people usually pay; the page that thanks them afterwards often lies below. */
const usualPayment = /^(?!.*(thank|confirm|receiv|success)).*\/(checkouts?|pay|payments?|billing)\b/i

/**
 * What `decide` does, with the rules that every prompt may need and those that you pass: a page carries `rareRules` only
 * where a prompt or the page has a setting for one of them. Without them such a setting says nothing.
 *
 * @throws TypeError where `targeting` does not parse.
 *
 * @example decideWith(prompt, situation, rareRules)
 */
export function decideWith(prompt: Prompt, situation: Situation, more?: Rules): Decision {
  const { now, opened = 'self', page, visitor, context = {}, history = {} } = situation
  const { id, targeting, limits = {} } = prompt
  const past = own(history.prompts, id) ?? {}
  const rules: Verdict[] = []
  const rule: Rule = (name, setting, passes) => {
    if (setting !== undefined) rules.push({ rule: name, input: `${setting}`, passes: passes(setting) })
  }
  // A time ahead of now comes from a clock that was wrong then: it counts no longer than one behind. One that is missing
  // makes NaN, which is near nothing.
  const passed = (at: number | undefined, waitMs: number | undefined): boolean =>
    !(Math.abs(now - (at as number)) < (waitMs as number))
  const wait = (
    name: 'every' | 'afterDismissed' | 'afterLater' | 'afterIgnored',
    at: number | undefined,
    times = 1,
  ) => rule(name, limits[name], (text) => passed(at, times * (parseDuration(text) as number)))
  // The visitor's id is for the draw alone.
  const lookup: Lookup = (name) => {
    const [, part = '', key = ''] = /^(page|device|visitor(?=\.l)|visit|context)\.(.*)/.exec(name) ?? []
    return own(situation[part as 'context'], key) // each of these parts is a record of plain values
  }

  // Beside card fields nothing opens, whoever opens it. An address only looks as if people paid there, so it does not hold
  // back what a person asks for, such as help with the payment.
  rule(
    'payment',
    page?.path,
    (path) =>
      !(
        page?.cardFields ||
        (opened !== 'person' &&
          (situation.paymentPaths?.some((glob) => globMatches(glob, path)) ?? usualPayment.test(path)))
      ),
  )
  rule('targeting', targeting, (text) => conditionHolds(text, lookup))
  if (opened !== 'person') {
    rule('never', past.never, (never) => !never)
    rule('oncePer', onceKey(limits, context), (key) => !past.keys?.includes(key))
    // Where no visitor is known, all are drawn alike: each call for itself would not be sticky.
    rule('share', limits.share, (share) => draw(`${visitor?.id ?? 'nobody'}/${id}`) < share)
  }
  if (opened === 'self') {
    wait('every', past.answeredAt)
    // Whoever has closed it twice has said it: 30 days become 90.
    wait('afterDismissed', past.dismissedAt, past.dismissedAgain ? 3 : 1)
    wait('afterLater', past.laterAt)
    wait('afterIgnored', past.ignoredAt)
    rule(
      'rest',
      situation.restMs ?? defaultRestMs,
      (restMs) => passed(history.openedAt, restMs) && passed(history.muted?.at, history.muted?.ms),
    )
  }
  more?.(rule, prompt, situation)
  const because = rules.filter((verdict) => !verdict.passes)
  return { ask: !because.length, rules, because }
}
