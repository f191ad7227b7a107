import { countedShare } from '@earshot/scoring/counted-share'
import { monthOf } from '../colleagues/release.ts'
import { ofLastMonths, type ReleasedBatch } from '../colleagues/released-answers.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { countResponses } from '../listening/count-responses.ts'
import { titleInGeneral } from '../reading/title-in-general.ts'
import type { FigureBlock, FigureRow } from './figure-block.ts'
import { type HowWeKnow, howWeKnow, type Known } from './how-we-know.ts'
import { countOf } from './say.ts'
import { spanName } from './weeks.ts'

/** What is said of fewer people than a percentage takes: nothing. */
export const hiddenWords = 'Not shown, to protect the people who answered.'

/** So many months of the inside are told, this one among them: teams are asked once a quarter. */
export const insideMonths = 3

/**
 * What teams say of working together, of the last three months. Only what is released: in batches of five people, so that
 * nobody can compare today with yesterday and find the one who answered in between.
 *
 * @param asked - the prompts that colleagues answered
 */
export function insideBlock(
  asked: readonly string[],
  batches: readonly ReleasedBatch[],
  now: number,
  prompts: KnownPrompts,
): FigureBlock | undefined {
  if (!asked.length) return undefined
  const told = ofLastMonths(batches, insideMonths, now)
  const digest = countResponses(
    told.flatMap(({ answers }) => answers),
    prompts,
  )
  const parts = [...digest.prompts.values()].filter(({ judged }) => judged > 0)
  const shown = [...new Set(parts.map(({ prompt }) => prompt))].sort().map((id) => {
    const own = parts.filter(({ prompt }) => prompt === id)
    const sum = (field: 'judged' | 'critical') => own.reduce((total, part) => total + part[field], 0)
    return { id, judged: sum('judged'), critical: sum('critical') }
  })
  const hidden = asked.filter((id) => !shown.some((one) => one.id === id)).length
  const rows: readonly FigureRow[] = shown.map(({ id, critical, judged }) => ({
    label: titleInGeneral(prompts.get(id), id),
    tone: 'criticism',
    ...countedShare(critical, judged),
  }))
  const worst = [...shown].sort((a, b) => b.critical / b.judged - a.critical / a.judged)[0]
  const n = shown.reduce((sum, { judged }) => sum + judged, 0)
  const times = { from: insideFrom(told, now), to: now }
  return {
    id: 'inside',
    audience: 'internal',
    title: 'Inside',
    sentence: worst
      ? `${titleInGeneral(prompts.get(worst.id), worst.id)}: ${countOf(worst.critical, worst.judged)} were critical.`
      : hiddenWords,
    rows,
    link: { text: 'Care, as staff and customers see it', url: '/care' },
    ...(hidden > 0 && worst && { note: `${hidden} more: ${hiddenWords.toLowerCase()}` }),
    how: insideHow({ parts, n, ...times }, prompts),
  }
}

/** How a figure of the inside is known. Its line tells whole months: no day of the inside is told. */
export function insideHow(known: Known, prompts: KnownPrompts): HowWeKnow {
  return {
    ...howWeKnow(known, prompts),
    line: `${known.n} answers · ${spanName(known.from, known.to)}`,
  }
}

/** The first day of what these tell, or of the months that are looked at. No time of the inside is finer than the month. */
export function insideFrom(
  batches: readonly ReleasedBatch[],
  now: number,
  months: number = insideMonths,
): number {
  return Math.min(monthOf(now, 1 - months), ...batches.map(({ from }) => from))
}

/** Those that lie within some time. */
export function batchesWithin(
  batches: readonly ReleasedBatch[],
  from: number,
  before: number,
): readonly ReleasedBatch[] {
  return batches.filter((batch) => batch.from >= from && batch.to <= before)
}
