import type { Action } from '../actions/action.ts'
import { masked } from '../results/masked.ts'
import type { StoredResponse } from '../storage/port.ts'

/** An idea of somebody of the team, or something in their way, that nobody has answered yet. */
export interface StaffIdea {
  /** That of the response. */
  readonly id: string
  readonly kind: 'idea' | 'obstacle'
  /** With names masked. */
  readonly words: string
  /** Milliseconds since 1970, like all times here. */
  readonly at: number
  /** By when an answer was promised: the day that the page told as `context.due`, else two weeks after it came. */
  readonly dueAt: number
  readonly late: boolean
}

const usualMs = 14 * 86_400_000
const dayMs = 86_400_000

/** What waits for an answer, the one that is due first first. What an action was made of is answered. */
export function openIdeas(
  responses: readonly StoredResponse[],
  actions: readonly Action[],
  now: number,
): readonly StaffIdea[] {
  const answered = new Set(actions.flatMap(({ idea }) => idea ?? []))
  return responses
    .filter(({ id, state, repeats }) => !answered.has(id) && state !== 'withdrawn' && repeats === undefined)
    .flatMap(ideaOf(now))
    .sort((a, b) => a.dueAt - b.dueAt || a.at - b.at)
}

const ideaOf =
  (now: number) =>
  ({ id, data, receivedAt: at }: StoredResponse): readonly StaffIdea[] => {
    const value = (question: string) => data.answers.find((answer) => answer.question === question)?.value
    const [kind, text] = [value('kind'), value('text')]
    if (data.prompt.id !== 'staff-idea' || (kind !== 'idea' && kind !== 'obstacle')) return []
    const promised = /^\d{4}-\d\d-\d\d$/.test(data.context?.due ?? '')
      ? Date.parse(data.context?.due ?? '')
      : Number.NaN
    const dueAt = Number.isNaN(promised) ? at + usualMs : promised
    const words = typeof text === 'string' ? masked(text, [data.context?.staff]) : ''
    // A day is over at its end.
    return [{ id, kind, words, at, dueAt, late: dueAt + dayMs <= now }]
  }
