import type { Answer } from './answer.ts'
import { begin } from './begin.ts'
import { allChecks } from './check-answer.ts'
import type { Dismissal } from './event.ts'
import { localize } from './localize.ts'
import type { Problem } from './messages/messages.ts'
import { placeIn } from './place-in.ts'
import type { Context, Prompt } from './prompt.ts'
import type { Question } from './question.ts'
import { takeBack } from './take-back.ts'

export { lookupIn } from './lookup-in.ts'
export { undoMs } from './take-back.ts'
export { visibleQuestions } from './visible-questions.ts'

/** One person's run through one prompt. Plain data; every step gives a new one. */
export interface Conversation {
  /** The definition in the language of the run. */
  readonly prompt: Prompt
  readonly version: string
  /** The id of the run and of the response that may come of it. It also seeds the order of options. */
  readonly run: string
  readonly locale: string
  readonly context: Context
  /** When it was shown, in milliseconds since 1970; `undefined` where nobody said. */
  readonly askedAt: number | undefined
  readonly revision: number
  /** In the order of the questions. */
  readonly answers: readonly Answer[]
  readonly phase: 'asking' | 'submitted' | 'closed' | 'withdrawn'
  /** The id of the question that is shown. */
  readonly at: string | undefined
  /** Why the last action was not taken. */
  readonly problem?: Problem | undefined
  /** The one tap that `undo` can take back: how things stood before it, and when it was, in milliseconds since 1970. */
  readonly tap?: { readonly before: Conversation; readonly at: number } | undefined
}

/** Records an answer, and stands at its question. */
export interface AnswerAction {
  readonly type: 'answer'
  readonly question: string
  readonly value: unknown
  readonly other?: string
  /** Goes on to the next question too, or submits after the last. */
  readonly advance?: boolean
  /** Where one tap did it: when, in milliseconds since 1970. `undo` can take it back. */
  readonly tappedAt?: number
}

/** What a person can do in a conversation. */
export type Action =
  | AnswerAction
  | { readonly type: 'next' }
  | { readonly type: 'skip' }
  | { readonly type: 'back' }
  /** Finishes with what was given so far. */
  | { readonly type: 'submit' }
  | { readonly type: 'dismiss'; readonly how: Dismissal }
  /** Takes the last tap back, also after it has submitted; `now` is in milliseconds since 1970. Later than `undoMs` it changes nothing. */
  | { readonly type: 'undo'; readonly now: number }
  /** Takes everything back that was said, at any time. */
  | { readonly type: 'withdraw' }

/** What must be done in the world: an event of this kind is due. */
export type Effect =
  | { readonly type: 'updated' }
  | { readonly type: 'submitted' }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'dismissed'; readonly how: Dismissal }

/** What a conversation begins with. */
export interface StartOptions {
  readonly context?: Context
  /** Default: the prompt's own language, told as `en`. */
  readonly locale?: string
  /** The texts of the prompt in this language, where they are not in its `translations`, by the same keys. */
  readonly words?: Readonly<Record<string, string>> | undefined
  /** The run's id. Give one where events go on the wire. */
  readonly run?: string
  /** Milliseconds since 1970. */
  readonly now?: number
}

/**
 * Starts a conversation at its first question.
 *
 * @throws TypeError where a condition of the prompt does not parse; `parsePrompt` finds that beforehand.
 */
export function start(prompt: Prompt, options: StartOptions = {}): Conversation {
  return begin(prompt, options, localize(prompt, options.locale ?? 'en', options.words))
}

/** The question that is shown, or `undefined` when the conversation is over. */
export function currentQuestion(state: Conversation): Question | undefined {
  const [questions, place] = placeIn(state)
  return questions[place]
}

/** Where the person stands: question `step` of `total`, as far as the answers so far can tell. */
export function progress(state: Conversation): { readonly step: number; readonly total: number } {
  const [questions, place] = placeIn(state)
  return { step: place + 1, total: questions.length }
}

/**
 * One step of the conversation: the next state, and the events that are now due. A conversation that is over changes by
 * `undo` and `withdraw` only.
 */
export function transition(state: Conversation, action: Action): readonly [Conversation, readonly Effect[]] {
  return takeBack(state, action, allChecks)
}
