import type { Digest } from '../listening/digest.ts'
import { dayMs, dayOf } from '../listening/digest-keeper.ts'
import { many } from '../results/say.ts'
import { dayName } from '../results/weeks.ts'

/** A place that normally gets answers, and gets none. */
export interface Silence {
  /** `undefined` where no place is told: all answers together. */
  readonly place: string | undefined
  /** The last day with an answer, since 1970. */
  readonly last: number
  readonly sentence: string
}

/** What is normal is what the eight weeks before were. */
const normalDays = 56
/**
 * So many answers were to be expected while none came. Where answers come by chance, with the usual number for each day of
 * the week, none comes then once in a thousand times (Poisson: e^-7 is 0.0009).
 */
const fewestExpected = 7

/** Looks for silence in days that are over. A day of the week on which nothing ever comes is no silence. */
export function silences(days: ReadonlyMap<number, Digest>, now: number): readonly Silence[] {
  const today = dayOf(now)
  const byPlace = new Map<string | undefined, Map<number, number>>()
  for (const [day, digest] of days) {
    if (day >= today) continue
    for (const [place, count] of countsOf(digest)) {
      const counts = byPlace.get(place) ?? new Map()
      byPlace.set(place, counts)
      counts.set(day, count)
    }
  }
  const hasPlaces = byPlace.size > 1
  return [...byPlace].flatMap(([place, counts]) =>
    place === undefined && hasPlaces ? [] : (silenceOf(place, counts, today) ?? []),
  )
}

function silenceOf(
  place: string | undefined,
  counts: ReadonlyMap<number, number>,
  today: number,
): Silence | undefined {
  const all = [...counts.keys()]
  const [first, last] = [Math.min(...all), Math.max(...all)]
  if (last < today - normalDays) return undefined // closed, or told long ago
  const from = Math.max(first, last - normalDays + 1)
  const normal = Array.from({ length: 7 }, (_, weekday) => {
    const same = Array.from({ length: last - from + 1 }, (_, index) => from + index).filter(
      (day) => day % 7 === weekday,
    )
    return same.length ? same.reduce((sum, day) => sum + (counts.get(day) ?? 0), 0) / same.length : 0
  })
  let expected = 0
  for (let day = last + 1; day < today; day += 1) expected += normal[day % 7] ?? 0
  if (expected < fewestExpected) return undefined
  const usual = Math.round(normal.reduce((sum, count) => sum + count, 0) / 7)
  const where = place === undefined ? '' : ` from ${place}`
  const words = `No answers${where} since ${dayName(last * dayMs)}; before it was ${usual ? `${usual} a day` : many(Math.round(expected), 'answer')}.`
  return { place, last, sentence: words }
}

function countsOf({ prompts }: Digest): ReadonlyMap<string | undefined, number> {
  const counts = new Map<string | undefined, number>()
  for (const { audience, responses, judgedWhere } of prompts.values()) {
    if (audience !== 'external') continue
    counts.set(undefined, (counts.get(undefined) ?? 0) + responses)
    for (const [key, count] of judgedWhere)
      if (key.startsWith('place=')) {
        const place = key.slice('place='.length)
        counts.set(place, (counts.get(place) ?? 0) + count)
      }
  }
  return counts
}
