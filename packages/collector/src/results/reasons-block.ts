import { countedShare } from '@earshot/scoring/counted-share'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Digest, PromptDigest } from '../listening/digest.ts'
import { countIn, pairsIn, partsAsked } from './answer-counts.ts'
import type { BlockTimes, FigureBlock } from './figure-block.ts'
import { howWeKnow } from './how-we-know.ts'
import { countOf } from './say.ts'
import { dayName, weekOf, weekStart } from './weeks.ts'

/** "Not yet" is left out: whoever is still looking has not failed. */
const ends = ['yes', 'partly', 'no'] as const
const asked = { prompt: 'reason-for-visit' }

/** Why people come, week by week, and how many of them got what they came for. */
export function reasonsBlock(
  digest: Digest,
  days: ReadonlyMap<number, Digest>,
  { from, to, prompts }: BlockTimes & { readonly prompts: KnownPrompts },
): FigureBlock | undefined {
  const parts = partsAsked(digest, 'reason', asked)
  const reasons = reasonsIn(prompts)
    .map(([id, label]) => {
      const [yes = 0, ...rest] = ends.map((end) => pairsIn(parts, ['reason', id], ['found', end]))
      const ended = rest.reduce((sum, count) => sum + count, yes)
      return { id, label, came: countIn(parts, 'reason', id), done: countedShare(yes, ended) }
    })
    .filter(({ came }) => came > 0)
    .sort((a, b) => b.came - a.came)
  const [first] = reasons
  if (!first) return undefined
  const n = reasons.reduce((sum, { came }) => sum + came, 0)
  const weeks = byWeek(days, from)
  return {
    id: 'reasons',
    title: 'Why people come',
    sentence: `Most often: “${first.label}”, ${countOf(first.came, n)}. Below, how many of each got what they came for.`,
    rows: reasons.map(({ label, done }) => ({ label, tone: 'plain', ...done })),
    more: [
      {
        caption: 'Reasons by week',
        columns: ['Week of', ...reasons.map(({ label }) => label)],
        rows: weeks.map(([week, found]) => [
          dayName(weekStart(week)),
          ...reasons.map(({ id }) => `${countIn(found, 'reason', id)}`),
        ]),
      },
    ],
    how: howWeKnow({ parts, n, from, to, shown: digest.shown }, prompts),
  }
}

function reasonsIn(prompts: KnownPrompts): readonly (readonly [id: string, label: string])[] {
  const question = prompts.get(asked.prompt)?.questions.find(({ id }) => id === 'reason')
  return question && 'options' in question ? question.options.map(({ id, text }) => [id, text]) : []
}

function byWeek(
  days: ReadonlyMap<number, Digest>,
  from: number,
): readonly (readonly [week: number, parts: readonly PromptDigest[]])[] {
  const weeks = new Map<number, PromptDigest[]>()
  for (const [day, digest] of days) {
    const week = weekOf(day)
    const found = partsAsked(digest, 'reason', asked)
    if (weekStart(week) < from || !found.length) continue
    weeks.set(week, [...(weeks.get(week) ?? []), ...found])
  }
  return [...weeks].sort(([a], [b]) => a - b)
}
