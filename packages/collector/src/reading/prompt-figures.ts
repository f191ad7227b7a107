import { scalePoints } from '@earshot/core/question'
import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Headline, Showings, Tally } from '../storage/port.ts'
import { headlineQuestion } from './headline-question.ts'
import { inGeneral } from './in-general.ts'

type Question = ReturnType<typeof headlineQuestion>

/** How many gave one answer to the question that stands for the prompt. */
export interface AnswerCount {
  readonly label: string
  readonly count: number
}

/** The counts of one prompt. Audiences are never added up. */
export interface PromptFigures {
  readonly prompt: string
  readonly audience: string
  readonly title: string
  readonly responses: number
  readonly unfinished: number
  readonly calls: number
  /** Kept and not counted: hardly a customer's. */
  readonly leftOut: number
  /** Of those who answered the question below; absent where the prompt has nothing that could be criticism. */
  readonly criticism?: number
  /** The question that stands for the prompt, where its definition is known. */
  readonly question?: string
  /** Best first; how many answered that question at all. */
  readonly answers: readonly AnswerCount[]
  readonly answered: number
  /** Of the runs that are known to have been shown; absent where none is. */
  readonly showings?: Showings
}

/** Puts the counts of the database together by prompt, in the order in which the database gives them. */
export function promptFigures(
  tallies: readonly Tally[],
  showings: readonly Showings[],
  prompts: KnownPrompts,
): readonly PromptFigures[] {
  const keys = new Set(tallies.map(({ prompt, audience }) => JSON.stringify([prompt, audience])))
  return [...keys].map((key) => {
    const [id, audience]: [string, string] = JSON.parse(key)
    const group = tallies.filter((tally) => tally.prompt === id && tally.audience === audience)
    const prompt = prompts.get(id)
    const question = prompt && headlineQuestion(prompt)
    const answers = answerCounts(group, question)
    const judged = prompt
      ? prompt.criticism !== undefined || prompt.questions.some(({ type }) => type === 'rating')
      : group.some(({ headline }) => typeof headline?.value === 'number')
    const shown = showings.find((item) => item.prompt === id)
    return {
      prompt: id,
      audience,
      title: prompt ? inGeneral(prompt.title) : id,
      responses: sum(group, 'responses'),
      unfinished: sum(group, 'unfinished'),
      calls: sum(group, 'call'),
      leftOut: sum(group, 'leftOut'),
      ...(judged && {
        criticism: sum(
          group.filter(({ headline }) => headline),
          'criticism',
        ),
      }),
      ...(question && { question: inGeneral(question.text) }),
      answers,
      answered: answers.reduce((total, { count }) => total + count, 0),
      ...(shown && { showings: shown }),
    }
  })
}

function sum(
  group: readonly Tally[],
  field: 'responses' | 'unfinished' | 'call' | 'criticism' | 'leftOut',
): number {
  return group.reduce((total, tally) => total + (tally[field] ?? 0), 0)
}

/** Every answer that the question offers, also one that nobody gave; then whatever else was answered. */
function answerCounts(group: readonly Tally[], question: Question): readonly AnswerCount[] {
  const counts = new Map<string, AnswerCount>()
  for (const { key, label } of offered(question)) counts.set(key, { label, count: 0 })
  const strangers = group.filter(({ headline }) => headline && !counts.has(keyOf(headline)))
  // Without a definition the numbers themselves tell the order: higher is better.
  strangers.sort((a, b) => rankOf(b) - rankOf(a) || 0)
  for (const { headline, responses } of [
    ...group.filter((tally) => !strangers.includes(tally)),
    ...strangers,
  ]) {
    if (!headline) continue
    const known = counts.get(keyOf(headline))
    const label = known?.label ?? headline.label ?? wordOf(headline.value)
    counts.set(keyOf(headline), { label, count: (known?.count ?? 0) + responses })
  }
  return [...counts.values()]
}

function rankOf({ headline }: Tally): number {
  return typeof headline?.value === 'object' ? Number.NaN : Number(headline?.value)
}

/** An answer of several fields is shown as it came: asking it for a text would run what somebody has sent under that name. */
function wordOf(value: Headline['value']): string {
  return typeof value === 'object' ? JSON.stringify(value) : `${value}`
}

function keyOf({ value }: Headline): string {
  return JSON.stringify(value)
}

function offered(question: Question): readonly { readonly key: string; readonly label: string }[] {
  if (question?.type === 'rating') {
    const points = scalePoints(question.scale).map(({ value, label }) => ({
      key: JSON.stringify(value),
      label,
    }))
    return points.reverse()
  }
  if (question?.type !== 'choice') return []
  return question.options.map(({ id, text }) => ({ key: JSON.stringify(id), label: text }))
}
