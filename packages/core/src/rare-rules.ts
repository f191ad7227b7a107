import type { Rules } from './decide-with.ts'
import { answeredFor, everyPerOf, timesPerOf } from './every-per.ts'
import { clockOf, withinHours } from './hours.ts'
import { own } from './own.ts'

const dayMs = 86_400_000

/**
 * The rules that few prompts and few pages have a setting for: the prompt's `from`, `until`, `limits.everyPer` and
 * `limits.timesPer`, the page's `perDay` and `perShift`, and the `quiet` and `open` hours of its `place`. A page takes them
 * only with these. A day is that of the place's clock where its time zone is set, else the last 24 hours.
 *
 * @throws TypeError where a span of `place` is written wrongly; RangeError where its time zone is not known.
 */
export const rareRules: Rules = (rule, { id, limits, from, until }, situation) => {
  const { now, opened = 'self', context = {}, history, place = {}, perDay, perShift } = situation
  const { quiet, open, timeZone } = place
  const clock = from || until || quiet || open || (perDay && timeZone) ? clockOf(place)(now) : ''
  const openings = history?.openings ?? []
  if (opened !== 'person') {
    rule('from', from, (moment) => moment <= clock)
    rule('until', until, (moment) => moment >= clock.slice(0, moment.length))
  }
  if (opened === 'self') {
    const past = own(history?.prompts, id)
    const each = everyPerOf(limits, context)
    rule('everyPer', each?.key, () => {
      const at = each && answeredFor(past, each)
      return at === undefined || Math.abs(now - at) >= (each?.waitMs ?? 0)
    })
    const times = timesPerOf(limits, context)
    rule('timesPer', times?.key, (key) => (own(past?.openedPer, key) ?? 0) < (times?.most ?? 0))
    const within = (windowMs: number): typeof openings =>
      openings.filter(({ at }) => Math.abs(now - at) < windowMs)
    // The longest day has 25 hours.
    const today = (): typeof openings =>
      timeZone
        ? within(2 * dayMs).filter(({ at }) => clockOf(place)(at).slice(0, 10) === clock.slice(0, 10))
        : within(dayMs)
    rule('perDay', perDay, (most) => today().length < most)
    rule(
      'perShift',
      perShift,
      (most) => within(dayMs / 2).filter(({ shift }) => shift === context.shift).length < most,
    )
    rule('quiet', quiet, (spans) => !withinHours(spans, clock))
    rule('open', open, (spans) => withinHours(spans, clock))
  }
}
