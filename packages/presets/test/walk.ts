import { currentQuestion, start, transition } from '@earshot/core/conversation'
import type { Context, Prompt } from '@earshot/core/prompt'
import { type Question, scalePoints } from '@earshot/core/question'
import { thanksFor } from '@earshot/core/thanks-for'

/** What a person gives to a question; a question without an entry is skipped. */
export type Given = Readonly<Record<string, unknown>>

export interface Walk {
  /** The ids of the questions in the order in which they were shown. */
  readonly shown: readonly string[]
  readonly phase: string
  readonly answers: Parameters<typeof thanksFor>[0]['answers']
  /** The closing words with a receipt and without one. */
  readonly sent: string | undefined
  readonly unsent: string | undefined
}

/** One person's way through a prompt: an answer or a skip at each question, to the end. */
export function walk(prompt: Prompt, given: Given, context: Context = {}): Walk {
  let state = start(prompt, { context })
  const shown: string[] = []
  for (let question = currentQuestion(state); question; question = currentQuestion(state)) {
    if (shown.length > prompt.questions.length) throw new Error(`walk: no end after ${shown.join(', ')}`)
    shown.push(question.id)
    const [next] = transition(
      state,
      question.id in given
        ? { type: 'answer', question: question.id, value: given[question.id], advance: true }
        : { type: 'skip' },
    )
    if (next.problem) throw new Error(`walk: ${question.id} says ${next.problem}`)
    state = next
  }
  const { phase, answers } = state
  return { shown, phase, answers, sent: thanksFor(state, true), unsent: thanksFor(state, false) }
}

/** The question of that id. */
export function questionOf(prompt: Prompt, id: string): Question {
  const question = prompt.questions.find((item) => item.id === id)
  if (!question) throw new Error(`questionOf: ${prompt.id} has no question ${id}`)
  return question
}

/** What a question says to a person: its text, its help, and the words to choose from, in order. */
export function wordsOf(question: Question): readonly unknown[] {
  const choices =
    'scale' in question
      ? scalePoints(question.scale).map(({ label }) => label)
      : 'options' in question
        ? question.options.map(({ text }) => text)
        : []
  return [question.text, question.help, choices]
}
