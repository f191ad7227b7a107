import { type Conversation, start, transition, visibleQuestions } from '@earshot/core/conversation'
import type { Context, Prompt } from '@earshot/core/prompt'
import { readQuestion } from '../pages/questions/forms.ts'
import type { FormProblem } from '../pages/questions/problem-words.ts'
import type { AskedIn } from './asked-in.ts'
import type { CarriedForm } from './read-form.ts'

export interface TakenPage {
  readonly state: Conversation
  /** Why answers of this page were not taken, by question. */
  readonly problems: ReadonlyMap<string, FormProblem>
}

/**
 * Runs the conversation again with the answers of earlier pages, then with those of this page. Core decides what
 * follows from what, here as in the widget; the form only carries what was answered.
 */
export function takePage(
  prompt: Prompt,
  { run, askedAt, given, asked }: CarriedForm,
  {
    context,
    fields,
    ...language
  }: { readonly context: Context; readonly fields: URLSearchParams } & Partial<AskedIn>,
): TakenPage {
  const begun = start(prompt, {
    context,
    run,
    ...(askedAt !== undefined && { now: askedAt }),
    ...language,
  })
  let state = given.reduce((before, answer) => transition(before, { type: 'answer', ...answer })[0], begun)
  const problems = new Map<string, FormProblem>()
  for (const id of asked) {
    // What an answer of this page made pass is not asked any more.
    const question = visibleQuestions(state).find((item) => item.id === id)
    if (!question || question.type === 'message') continue
    const read = readQuestion(question, fields)
    if ('problem' in read) {
      problems.set(id, read.problem)
      continue
    }
    const [next] = transition(state, { type: 'answer', question: id, ...read })
    if (next.problem) problems.set(id, next.problem)
    state = { ...next, problem: undefined }
  }
  return { state, problems }
}
