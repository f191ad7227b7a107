import { conditionHolds, type Lookup } from './condition.ts'
import { parseDuration } from './duration.ts'
import { globMatches } from './glob-matches.ts'
import { draw } from './hash.ts'
import { onceKey } from './history.ts'
import { clockOf, withinHours } from './hours.ts'
import { own } from './own.ts'
import type { Prompt } from './prompt.ts'
import type { Situation } from './situation.ts'

export type { Place, Situation } from './situation.ts'

export type RuleName =
  | 'payment'
  | 'targeting'
  | 'never'
  | 'from'
  | 'until'
  | 'oncePer'
  | 'share'
  | 'every'
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

export interface Decision {
  readonly ask: boolean
  /** Every rule that applies. */
  readonly rules: readonly Verdict[]
  /** The rules that hold the prompt back. */
  readonly because: readonly Verdict[]
}

const dayMs = 86_400_000

/** The default of `Situation.restMs`: 14 days. */
export const defaultRestMs: number = 14 * dayMs

/** Where people usually pay; the page that thanks them afterwards often lies below. */
const usualPayment = /^(?!.*(thank|confirm|receiv|success)).*\/(checkouts?|pay|payments?|billing)\b/i

/** A share's draw where no visitor is known: each call for itself would not be sticky, so all are drawn alike. */
const nobody = 'nobody'

/** The waits of a prompt, each with the time that it counts from. */
const waits = [
  ['every', 'answeredAt'],
  ['afterDismissed', 'dismissedAt'],
  ['afterLater', 'laterAt'],
  ['afterIgnored', 'ignoredAt'],
] as const

/**
 * Decides whether a prompt may be asked now. A pure function of its inputs.
 *
 * @throws TypeError where `targeting` does not parse, or a span of `place` is written wrongly; RangeError where its time
 * zone is not known.
 */
export function decide(prompt: Prompt, situation: Situation): Decision {
  const { now, opened = 'self', page, visitor, context = {}, history = {}, place = {} } = situation
  const { id, targeting, limits = {}, from, until } = prompt
  const { quiet, open } = place
  const past = own(history.prompts, id) ?? {}
  const clock = from || until || quiet || open ? clockOf(place)(now) : ''
  const rules: Verdict[] = []
  /** A rule without a setting does not apply. */
  const rule = (name: RuleName, setting: unknown, passes: boolean): void => {
    if (setting !== undefined) rules.push({ rule: name, input: `${setting}`, passes })
  }
  /** Fewer than `most` times may lie within the window. */
  const room = (
    name: RuleName,
    setting: unknown,
    windowMs: number | undefined,
    times: readonly { readonly at: number | undefined }[],
    most: number | undefined = 1,
  ): void => {
    // A time ahead of now comes from a clock that was wrong then: it counts no longer than one behind. One that is missing
    // makes NaN, which is near nothing.
    const near = times.filter(({ at }) => Math.abs(now - (at as number)) < (windowMs as number))
    rule(name, setting, near.length < most)
  }

  rule('payment', page?.path, !isPayment(situation))
  rule('targeting', targeting, !targeting || conditionHolds(targeting, lookupIn(situation)))
  if (opened !== 'person') {
    const { never, keys = [] } = past
    const { share = 1 } = limits
    const key = onceKey(limits, context) as string // without a key the rule does not apply
    rule('never', never, !never)
    rule('from', from, !from || from <= clock)
    rule('until', until, !until || until >= clock.slice(0, until.length))
    rule('oncePer', key, !keys.includes(key))
    rule('share', limits.share, draw(`${visitor?.id ?? nobody}/${id}`) < share)
  }
  if (opened === 'self') {
    const { restMs = defaultRestMs, perDay, perShift } = situation
    const { openedAt, openings = [] } = history
    const inShift = openings.filter(({ shift }) => shift === context.shift)
    for (const [name, at] of waits)
      room(name, limits[name], parseDuration(`${limits[name]}`), [{ at: past[at] }])
    room('rest', restMs, restMs, [{ at: openedAt }])
    room('perDay', perDay, dayMs, openings, perDay)
    room('perShift', perShift, dayMs / 2, inShift, perShift)
    rule('quiet', quiet, !quiet || !withinHours(quiet, clock))
    rule('open', open, !open || withinHours(open, clock))
  }
  const because = rules.filter(({ passes }) => !passes)
  return { ask: !because.length, rules, because }
}

/**
 * Beside card fields nothing opens, whoever opens it. An address only looks as if people paid there, so it does not hold
 * back what a person asks for, such as help with the payment.
 */
function isPayment({ page, opened, paymentPaths }: Situation): boolean | undefined {
  return (
    page?.cardFields ||
    (page &&
      opened !== 'person' &&
      (paymentPaths?.some((glob) => globMatches(glob, page.path)) ?? usualPayment.test(page.path)))
  )
}

/** `page.path` is the `path` of the situation's `page`. The visitor's id is for the draw alone. */
function lookupIn(situation: Situation): Lookup {
  return (name) => {
    const [, part = '', key = ''] = /^(page|device|visitor(?=\.l)|visit|context)\.(.*)/.exec(name) ?? []
    return own(situation[part as 'context'], key) // each of these parts is a record of plain values
  }
}
