import { createHash } from 'node:crypto'
import type { Answer } from '@earshot/core/answer'
import { begin } from '@earshot/core/begin'
import type { ResponseEvent } from '@earshot/core/event'
import type { Prompt } from '@earshot/core/prompt'
import { responseEvent } from '@earshot/core/response-event'
import { csvNames, csvRows } from './csv-rows.ts'
import { formbricksAnswers } from './formbricks-answers.ts'
import type { movers } from './move-in.ts'
import type { Moved } from './moved.ts'
import { posthogAnswers } from './posthog-answers.ts'
import { type Said, understand } from './said.ts'

type Tool = keyof typeof movers

const readers: Readonly<Record<Tool, typeof posthogAnswers>> = {
  '--posthog': posthogAnswers,
  '--formbricks': formbricksAnswers,
}

/** What an export of responses holds, as responses to the prompt that was moved. */
export interface MovedAnswers {
  /** The oldest first. */
  readonly responses: readonly { readonly at: number; readonly event: ResponseEvent }[]
  /** What did not come along, with the row of the file; the line of names is row 1. */
  readonly losses: readonly string[]
}

/**
 * Reads the responses to one survey from the CSV that a tool exports. The same row always gives the same response, so that
 * an import which is repeated adds nothing twice. Who answered, and from which address and device, stays there.
 */
export function moveAnswers(text: string, from: Tool, moved: Moved): MovedAnswers {
  const losses: string[] = []
  const read = readers[from](csvRows(text), { origins: moved.origins, survey: moved.there })
  const responses = read.flatMap((said, index) => {
    if (said === undefined) return []
    const lose = (sentence: string): number => losses.push(`row ${index + 2}: ${sentence}.`)
    if (typeof said === 'string') {
      lose(`${said}, so the row is left out`)
      return []
    }
    const answers = answersIn(said, moved.prompt, lose)
    if (answers.length) return [{ at: said.at, event: eventOf(said, answers, moved.prompt, from) }]
    lose('no answer to a question of this prompt stands in it, so the row is left out')
    return []
  })
  return { responses: responses.sort((a, b) => a.at - b.at), losses }
}

/** Whether a file can be an export of responses: without a column of times, which both tools write, it is another file. */
export function holdsTimes(text: string): boolean {
  // PostHog may put a whole event into one column, named `*`.
  return csvNames(text).some((name) => name === '*' || /(^|\.)timestamp$/i.test(name))
}

function answersIn(said: Said, prompt: Prompt, lose: (sentence: string) => void): readonly Answer[] {
  return prompt.questions.flatMap((question) => {
    const value = said.values[question.id]
    if (value === undefined) return []
    const also = (id: string): readonly string[] =>
      Object.values(prompt.translations ?? {}).flatMap((words) => words[`${question.id}.${id}`] ?? [])
    const understood = understand(question, value, also)
    if (!understood) return []
    if ('answer' in understood) return [understood.answer]
    lose(`${question.id} (“${question.text}”): ${understood.lost}, so this answer is left out`)
    return []
  })
}

function eventOf(said: Said, answers: readonly Answer[], prompt: Prompt, from: string): ResponseEvent {
  // What was asked is what was answered there: no condition drops an answer that was given.
  const state = { ...begin(prompt, { run: idFrom(from, prompt.id, said.id) }), answers, revision: 1 }
  const type = said.isFinished ? 'earshot.response.submitted' : 'earshot.response.updated'
  const display = prompt.display?.as ?? 'popover'
  return responseEvent(state, type, {
    source: `//moved.${from.slice(2)}`,
    now: said.at,
    channel: 'moved',
    display,
  })
}

/** An id of the form that all responses have, always the same for the same response there. */
function idFrom(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
