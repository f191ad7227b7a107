import type { Rules } from './decide-with.ts'
import { answeredFor, everyPerOf } from './every-per.ts'
import { clockOf, withinHours } from './hours.ts'
import { own } from './own.ts'

const dayMs = 86_400_000

/**
 * The rules that few prompts and few pages have a setting for: the prompt's `from`, `until` and `limits.everyPer`, the page's `perDay` and
 * `perShift`, and the `quiet` and `open` hours of its `place`. A page takes them only with these.
 *
 * @throws TypeError where a span of `place` is written wrongly; RangeError where its time zone is not known.
 */
export const rareRules: Rules = (rule, { id, limits, from, until }, situation) => {
  const { now, opened = 'self', context = {}, history, place = {}, perDay, perShift } = situation
  const { quiet, open } = place
  const clock = from || until || quiet || open ? clockOf(place)(now) : ''
  const openings = history?.openings ?? []
  if (opened !== 'person') {
    rule('from', from, (moment) => moment <= clock)
    rule('until', until, (moment) => moment >= clock.slice(0, moment.length))
  }
  if (opened === 'self') {
    const each = everyPerOf(limits, context)
    rule('everyPer', each?.key, () => {
      const at = each && answeredFor(own(history?.prompts, id), each)
      return at === undefined || Math.abs(now - at) >= (each?.waitMs ?? 0)
    })
    const within = (windowMs: number): typeof openings =>
      openings.filter(({ at }) => Math.abs(now - at) < windowMs)
    rule('perDay', perDay, (most) => within(dayMs).length < most)
    rule(
      'perShift',
      perShift,
      (most) => within(dayMs / 2).filter(({ shift }) => shift === context.shift).length < most,
    )
    rule('quiet', quiet, (spans) => !withinHours(spans, clock))
    rule('open', open, (spans) => withinHours(spans, clock))
  }
}
