import { afterMeal } from '@earshot/presets/after-meal'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { memorable } from '@earshot/presets/memorable'
import { tableCheck } from '@earshot/presets/table-check'
import type { Chance } from './chance.ts'
import { criticise, type Needs } from './criticise.ts'
import { closeAs, type Heard, sayAs } from './say-as.ts'
import { better, surprises, well } from './words.ts'

/** One day of a place of the example. */
export interface DemoDay {
  /** Midnight, milliseconds since 1970. */
  readonly start: number
  /** How many days before the last one. */
  readonly ago: number
  readonly chance: Chance
  /** Gives ids that nobody has had. */
  readonly run: (name: string) => string
}

const hourMs = 3_600_000
/** So many days ago the place began to tell the waiting time at the door. */
export const changedDaysAgo: number = 14 * 7

const shifts = {
  lunch: { hours: [12, 14], meals: 3.4, critical: 0.17 },
  dinner: { hours: [18, 20], meals: 4.6, critical: 0.19 },
  late: { hours: [21, 22], meals: 1.9, critical: 0.4 },
} as const

const needsBefore: Needs = {
  information: 46,
  time: 24,
  product: 16,
  friendliness: 12,
  fairness: 10,
  price: 6,
  understanding: 6,
  options: 5,
  control: 4,
  promise: 4,
  other: 6,
}
const needsSince: Needs = { ...needsBefore, information: 18, time: 44 }

/** A restaurant: rating at the bill, help during the meal, a kiosk at the door. */
export function restaurantDay(day: DemoDay): readonly Heard[] {
  const { chance, ago } = day
  const isClosed = new Date(day.start).getUTCDay() === 1
  if (isClosed) return []
  const weekend = [5, 6].includes(new Date(day.start).getUTCDay()) ? 1.5 : 1
  const before = ago >= changedDaysAgo
  const heard: Heard[] = []
  for (const [shift, { hours, meals, critical }] of Object.entries(shifts)) {
    const share = critical + (before ? 0.12 : 0)
    const place = (name: string) => ({
      place: 'Linden',
      table: `${chance.whole(1, 16)}`,
      shift,
      visit: day.run(name),
    })
    const at = (): number => day.start + chance.whole(hours[0] * 60, hours[1] * 60 + 59) * 60_000
    for (let count = chance.times(meals * weekend); count > 0; count -= 1)
      heard.push(...meal(day, place('meal'), at(), share, before ? needsBefore : needsSince))
    for (let count = chance.times(0.9 * weekend); count > 0; count -= 1)
      heard.push(...call(day, place('call'), at()))
  }
  for (let count = chance.times(2.2 * weekend); count > 0; count -= 1) heard.push(...kiosk(day))
  return heard
}

type Place = Readonly<Record<string, string>>

function meal(day: DemoDay, context: Place, at: number, share: number, needs: Needs): readonly Heard[] {
  const { chance } = day
  const asked = { prompt: afterMeal, at, run: day.run('bill'), context, channel: 'page' }
  const shownOnly = Array.from({ length: chance.times(1.3) }, () =>
    (chance.happens(0.4) ? closeAs : (other: typeof asked) => sayAs(other, undefined))({
      ...asked,
      run: day.run('bill'),
    }),
  ).flat()
  if (!chance.happens(share)) {
    const rating = chance.happens(0.36) ? 4 : 3
    const one = chance.happens(0.25) && { one: chance.pick(better) }
    return [...shownOnly, ...sayAs(asked, { rating, ...one }, chance.happens(0.9) ? 'finished' : 'left')]
  }
  const rating = chance.happens(0.3) ? 1 : 2
  return [
    ...shownOnly,
    ...sayAs(asked, { rating, ...criticise(chance, needs) }, chance.happens(0.85) ? 'finished' : 'left'),
  ]
}

function call(day: DemoDay, context: Place, at: number): readonly Heard[] {
  const { chance } = day
  const asked = { prompt: tableCheck, at, run: day.run('call'), context, channel: 'page' }
  const state = chance.weighted({ good: 40, need: 34, wrong: 12, someone: 14 })
  const more = {
    good: { dish: chance.weighted({ 2: 8, 3: 48, 4: 30, 5: 14 }) },
    need: { need: [chance.weighted({ drinks: 4, bill: 4, cutlery: 1, napkins: 1, sauce: 2 })] },
    wrong: {
      wrong: [chance.weighted({ cold: 4, wait: 4, taste: 2, 'not-ordered': 2, allergy: 0.2 })],
      send: 'yes',
    },
    someone: {},
  }[state]
  const answers = 'dish' in more ? { state, dish: Number(more.dish) } : { state, ...more }
  return sayAs(asked, answers)
}

function kiosk(day: DemoDay): readonly Heard[] {
  const { chance } = day
  const at = day.start + chance.whole(13, 22) * hourMs + chance.whole(0, 59) * 60_000
  const visit = day.run('door')
  const asked = {
    prompt: chance.happens(0.2) ? memorable : howDidWeDo,
    at,
    run: visit,
    context: { place: 'Linden', visit },
    channel: 'kiosk',
    display: 'kiosk',
  }
  if (asked.prompt === memorable) return sayAs(asked, { surprise: chance.pick(surprises), surprised: 'good' })
  const rating = Number(chance.weighted({ 1: 14, 2: 16, 3: 34, 4: 36 }))
  if (rating <= 2) return sayAs(asked, { rating, what: [chance.weighted(needsSince)] })
  return sayAs(asked, { rating, ...(rating === 4 && chance.happens(0.3) && { well: chance.pick(well) }) })
}

/** Tables that call just now, so that the example has somebody who waits. */
export function waitingNow(now: number, run: DemoDay['run']): readonly Heard[] {
  const context = (table: string) => ({ place: 'Linden', table, shift: 'dinner', visit: run('now') })
  const asked = { prompt: tableCheck, channel: 'page' }
  return [
    ...sayAs(
      { ...asked, at: now - 4 * 60_000, run: run('now'), context: context('12') },
      { state: 'need', need: ['drinks', 'bill'] },
    ),
    ...sayAs({ ...asked, at: now - 40_000, run: run('now'), context: context('5') }, { state: 'someone' }),
  ]
}
