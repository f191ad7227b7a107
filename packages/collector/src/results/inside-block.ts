import { countedShare } from '@earshot/scoring/counted-share'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { type Digest, mergeDigests } from '../listening/digest.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { titleInGeneral } from '../reading/title-in-general.ts'
import type { FigureBlock, FigureRow } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { peopleAtLeast } from './people-at-least.ts'
import { countOf } from './say.ts'
import { spanName } from './weeks.ts'

/** What is said of fewer people than a percentage takes: nothing. */
export const hiddenWords = 'Not shown, to protect the people who answered.'

/**
 * What teams say of working together. Only of the last calendar quarter that is over: a finished quarter does not change,
 * so that nobody can compare today with yesterday and find the one who answered in between.
 */
export function insideBlock(
  days: ReadonlyMap<number, Digest>,
  now: number,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  const { from, to } = lastQuarter(now)
  const inside = [...days].filter(([day]) => day * dayMs >= from && day * dayMs < to)
  const digest = mergeDigests(inside.map(([, part]) => part))
  const parts = [...digest.prompts.values()].filter(
    ({ audience, prompt }) => audience === 'internal' && prompt !== 'heard' && prompt !== 'observation',
  )
  if (!parts.length) return undefined
  const ids = [...new Set(parts.map(({ prompt }) => prompt))].sort()
  const counted = ids.map((id) => {
    const own = parts.filter(({ prompt }) => prompt === id)
    const sum = (field: 'judged' | 'critical' | 'responses') =>
      own.reduce((total, part) => total + part[field], 0)
    return { id, judged: sum('judged'), critical: sum('critical'), responses: sum('responses') }
  })
  const each = inside.map(([, part]) => part)
  const shown = counted.filter(({ id }) => peopleAtLeast(each, id, prompts.get(id)) >= fewestForPercentage)
  const hidden = counted.length - shown.length
  const rows: readonly FigureRow[] = shown.map(({ id, critical, judged }) => ({
    label: titleInGeneral(prompts.get(id), id),
    tone: 'criticism',
    ...countedShare(critical, judged),
  }))
  const worst = [...shown].sort((a, b) => b.critical / b.judged - a.critical / a.judged)[0]
  const n = shown.reduce((sum, { judged }) => sum + judged, 0)
  return {
    id: 'inside',
    title: 'Inside',
    sentence: worst
      ? `${titleInGeneral(prompts.get(worst.id), worst.id)}: ${countOf(worst.critical, worst.judged)} were critical.`
      : hiddenWords,
    rows,
    link: { text: 'Care, as staff and customers see it', url: '/care' },
    ...(hidden > 0 && worst && { note: `${hidden} more: ${hiddenWords.toLowerCase()}` }),
    how: {
      ...howWeKnow(
        {
          parts: parts.filter(({ prompt }) => shown.some(({ id }) => id === prompt)),
          n,
          from,
          to: to - dayMs,
        },
        prompts,
      ),
      line: `${n} answers · ${spanName(from, to - dayMs)}`,
    },
  }
}

/** The calendar quarter before the one that `now` lies in, in UTC. `to` is its end. */
export function lastQuarter(now: number): { readonly from: number; readonly to: number } {
  const date = new Date(now)
  const first = Math.floor(date.getUTCMonth() / 3) * 3
  return { from: Date.UTC(date.getUTCFullYear(), first - 3), to: Date.UTC(date.getUTCFullYear(), first) }
}

/** When the calendar quarter began that a time lies in, in UTC. */
export function quarterOf(time: number): number {
  const date = new Date(time)
  return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3)
}
