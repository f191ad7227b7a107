import type { Prompt } from '@earshot/core/prompt'
import { complaint } from '@earshot/presets/complaint'
import { needsWants } from '@earshot/presets/needs-wants'
import { perceptionAnnual } from '@earshot/presets/perception-annual'
import { postPurchase } from '@earshot/presets/post-purchase'
import { promiseKept } from '@earshot/presets/promise-kept'
import { reasonForVisit } from '@earshot/presets/reason-for-visit'
import { recommend } from '@earshot/presets/recommend'
import { sixNeeds } from '@earshot/presets/six-needs'
import { criticise, type Needs } from './criticise.ts'
import type { DemoDay } from './restaurant.ts'
import { type Answers, closeAs, type Heard, sayAs } from './say-as.ts'
import { better, extras, reasons } from './words.ts'

const needs: Needs = {
  time: 26,
  information: 24,
  product: 20,
  price: 12,
  promise: 10,
  options: 8,
  understanding: 6,
  friendliness: 4,
  fairness: 4,
  control: 4,
}

/** How often a day each prompt is answered. */
const daily = {
  order: 2.4,
  reason: 1.6,
  recommend: 1.1,
  needs: 1.5,
  wants: 0.7,
  promise: 0.6,
  complaint: 0.25,
}
/** The yearly survey was open for three weeks, so many days ago. */
const annual = { first: 150, last: 130, daily: 5 }

/** A shop on the web: orders, why people come, what they need, promises, complaints, the yearly survey. */
export function shopDay(day: DemoDay): readonly Heard[] {
  const { chance, ago } = day
  const heard: Heard[] = []
  const each = (
    mean: number,
    prompt: Prompt,
    answers: () => Answers,
    more: Readonly<Record<string, string>> = {},
  ) => {
    for (let count = chance.times(mean); count > 0; count -= 1) {
      const at = day.start + chance.whole(7 * 60, 22 * 60) * 60_000
      const run = day.run(prompt.id)
      const context = { place: 'Shop', ...more, visit: day.run('visit') }
      const asked = { prompt, at, run, context: more.part ? { ...context, order: day.run('A') } : context }
      for (let missed = chance.times(2.2); missed > 0; missed -= 1)
        heard.push(
          ...closeAs({ ...asked, run: day.run(prompt.id), context: { ...context, visit: day.run('visit') } }),
        )
      heard.push(...sayAs(asked, answers(), chance.happens(0.88) ? 'finished' : 'left'))
    }
  }
  each(daily.order, postPurchase, () => order(day), { part: 'delivered' })
  each(daily.reason, reasonForVisit, () => visit(day))
  each(daily.recommend, recommend, () => likely(day))
  each(daily.needs, sixNeeds, () => needed(day))
  each(daily.wants, needsWants, () => wanted(day))
  each(daily.promise, promiseKept, () => promised(day))
  each(daily.complaint, complaint, () => ({
    ...criticise(chance, needs),
    urgent: chance.weighted({ today: 2, week: 3, 'no-rush': 1 }),
  }))
  if (ago <= annual.first && ago >= annual.last) each(annual.daily, perceptionAnnual, () => perceived(day))
  return heard
}

function order({ chance }: DemoDay): Answers {
  const expect = Number(chance.weighted({ 1: 5, 2: 12, 3: 48, 4: 24, 5: 11 }))
  if (expect <= 2) return { expect, ...criticise(chance, needs) }
  return expect === 5 && chance.happens(0.6) ? { expect, extra: chance.pick(extras) } : { expect }
}

function visit({ chance }: DemoDay): Answers {
  const reason = chance.weighted({ buy: 40, look: 30, ask: 12, fix: 8, return: 10 })
  return { reason, found: chance.weighted({ yes: 62, partly: 18, no: 12, 'not-yet': 8 }) }
}

function likely({ chance }: DemoDay): Answers {
  const rating = Number(chance.weighted({ 1: 1, 3: 2, 4: 2, 5: 6, 6: 7, 7: 17, 8: 24, 9: 21, 10: 20 }))
  const reason = chance.happens(0.5) && { reason: chance.pick(reasons) }
  return rating <= 6 ? { rating, ...reason, ...criticise(chance, needs) } : { rating, ...reason }
}

/** One good or bad day shows in all of them, in some more than in others. */
function needed({ chance }: DemoDay): Answers {
  const mood = chance.happens(0.26) ? -1 : chance.happens(0.4) ? 1 : 0
  const point = (usual: number, weight: number): number =>
    Math.min(4, Math.max(1, usual + Math.round(mood * weight + chance.whole(-10, 10) / 13)))
  const told = point(3, 1.4)
  const rating = Math.min(4, Math.max(1, Math.round((told + point(3, 1)) / 2)))
  const six = {
    n1: point(4, 0.6),
    n2: point(3, 0.9),
    n3: point(4, 0.8),
    n4: chance.happens(0.15) ? null : point(3, 0.5),
    n5: chance.happens(0.2) ? null : point(3, 0.4),
    n6: told,
  }
  if (rating <= 2) return { rating, ...six, ...criticise(chance, needs) }
  return { rating, ...six, ...(chance.happens(0.3) && { one: chance.pick(better) }) }
}

function wanted({ chance }: DemoDay): Answers {
  const need = chance.weighted({ yes: 70, partly: 18, no: 12 })
  const want = need === 'yes' ? chance.whole(3, 5) : chance.whole(1, 4)
  return { need, want, ...((need === 'no' || want <= 2) && criticise(chance, needs)) }
}

function promised({ chance }: DemoDay): Answers {
  const kept = chance.weighted({ yes: 84, partly: 9, no: 7 })
  if (kept === 'yes') return { kept }
  return {
    kept,
    choice: chance.weighted({ yes: 3, no: 2 }),
    ...criticise(chance, { promise: 6, time: 2, information: 2 }),
  }
}

function perceived({ chance }: DemoDay): Answers {
  const expect = Number(chance.weighted({ 1: 4, 2: 13, 3: 44, 4: 27, 5: 12 }))
  const again =
    {
      1: chance.weighted({ no: 6, 'not-sure': 3, yes: 1 }),
      2: chance.weighted({ no: 4, 'not-sure': 4, yes: 2 }),
    }[expect] ?? chance.weighted({ yes: expect >= 4 ? 18 : 9, 'not-sure': 2, no: 1 })
  const n = (): number => Math.min(4, Math.max(1, expect - chance.whole(0, 1)))
  return {
    view: Math.min(4, Math.max(1, expect - (chance.happens(0.3) ? 0 : 1))),
    feel: Math.min(5, Math.max(1, expect + chance.whole(-1, 1))),
    expect,
    ...{ n1: n(), n2: n(), n3: n(), n4: n(), n5: n(), n6: n() },
    value: Math.min(4, Math.max(1, expect - chance.whole(0, 1))),
    again,
  }
}
