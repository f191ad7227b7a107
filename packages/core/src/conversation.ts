import type { Answer } from './answer.ts'
import { checkAnswer } from './check-answer.ts'
import { conditionHolds, type Lookup } from './condition.ts'
import type { Dismissal } from './event.ts'
import { localize } from './localize.ts'
import type { Problem } from './messages/messages.ts'
import type { Context, Prompt } from './prompt.ts'
import type { Question } from './question.ts'
import { versionOf } from './version.ts'

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
  readonly phase: 'asking' | 'submitted' | 'closed'
  /** The id of the question that is shown. */
  readonly at: string | undefined
  /** Why the last action was not taken. */
  readonly problem: Problem | undefined
}

export type Action =
  /** Records an answer; with `advance` it goes on to the next question too, or submits after the last. */
  | {
      readonly type: 'answer'
      readonly question: string
      readonly value: unknown
      readonly other?: string
      readonly advance?: boolean
    }
  | { readonly type: 'next' }
  | { readonly type: 'skip' }
  | { readonly type: 'back' }
  /** Finishes with what was given so far. */
  | { readonly type: 'submit' }
  | { readonly type: 'dismiss'; readonly how: Dismissal }

/** What must be done in the world: an event of this kind is due. */
export type Effect =
  | { readonly type: 'updated' }
  | { readonly type: 'submitted' }
  | { readonly type: 'dismissed'; readonly how: Dismissal }

export interface StartOptions {
  readonly context?: Context
  /** Default: the prompt's own language, told as `en`. */
  readonly locale?: string
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
  const { context = {}, locale = 'en', run = '', now } = options
  const state: Conversation = {
    prompt: localize(prompt, locale),
    version: versionOf(prompt),
    run,
    locale,
    context,
    askedAt: now,
    revision: 0,
    answers: [],
    phase: 'asking',
    at: undefined,
    problem: undefined,
  }
  return { ...state, at: visibleQuestions(state)[0]?.id }
}

/** The questions that apply with the answers given so far, in order. */
export function visibleQuestions(
  state: Pick<Conversation, 'prompt' | 'context' | 'answers'>,
): readonly Question[] {
  const known = new Map<string, Answer>()
  const lookup: Lookup = (name) =>
    name.startsWith('context.') ? own(state.context, name.slice(8)) : known.get(name)?.value
  return state.prompt.questions.filter((question) => {
    if (question.when !== undefined && !conditionHolds(question.when, lookup)) return false
    const answer = state.answers.find((item) => item.question === question.id)
    if (answer) known.set(question.id, answer)
    return true
  })
}

/** Names as a condition over the whole response sees them: answers by question id, and `context.*`. */
export function lookupIn(state: Pick<Conversation, 'context' | 'answers'>): Lookup {
  return (name) =>
    name.startsWith('context.')
      ? own(state.context, name.slice(8))
      : state.answers.find((answer) => answer.question === name)?.value
}

/** The question that is shown, or `undefined` when the conversation is over. */
export function currentQuestion(state: Conversation): Question | undefined {
  return state.phase === 'asking' ? state.prompt.questions.find(({ id }) => id === state.at) : undefined
}

/** Where the person stands: question `step` of `total`, as far as the answers so far can tell. */
export function progress(state: Conversation): { readonly step: number; readonly total: number } {
  const questions = visibleQuestions(state)
  return { step: questions.findIndex(({ id }) => id === state.at) + 1, total: questions.length }
}

/**
 * One step of the conversation: the next state, and the events that are now due. A conversation that is over does not
 * change any more.
 */
export function transition(state: Conversation, action: Action): readonly [Conversation, readonly Effect[]] {
  if (state.phase !== 'asking') return [state, []]
  const fresh: Conversation = { ...state, problem: undefined }
  switch (action.type) {
    case 'answer':
      return answer(fresh, action)
    case 'next': {
      const question = currentQuestion(fresh)
      return question && isOpen(fresh, question) ? refuse(fresh, 'required') : forward(fresh, [])
    }
    case 'skip': {
      const question = currentQuestion(fresh)
      if (question && mustAnswer(question)) return refuse(fresh, 'required')
      const kept = fresh.answers.filter((item) => item.question !== fresh.at)
      if (kept.length === fresh.answers.length) return forward(fresh, [])
      return forward(withAnswers(fresh, kept), [{ type: 'updated' }])
    }
    case 'back': {
      const questions = visibleQuestions(fresh)
      const at = questions[questions.findIndex(({ id }) => id === fresh.at) - 1]?.id
      return [at === undefined ? fresh : { ...fresh, at }, []]
    }
    case 'submit':
      return submit(fresh)
    case 'dismiss':
      return [{ ...fresh, phase: 'closed', at: undefined }, [{ type: 'dismissed', how: action.how }]]
  }
}

type Step = readonly [Conversation, readonly Effect[]]

const refuse = (state: Conversation, problem: Problem): Step => [{ ...state, problem }, []]

/** A message asks nothing, so it never waits for an answer. */
const mustAnswer = ({ type, required }: Question): boolean => !!required && type !== 'message'

const isOpen = (state: Conversation, question: Question): boolean =>
  mustAnswer(question) && !state.answers.some((item) => item.question === question.id)

function answer(state: Conversation, action: Extract<Action, { type: 'answer' }>): Step {
  const question = visibleQuestions(state).find(({ id }) => id === action.question)
  if (!question) return refuse(state, 'not-an-option')
  const checked = checkAnswer(question, action.value, action.other)
  if (checked.status === 'invalid') return refuse({ ...state, at: question.id }, checked.problem)
  const given = checked.answer
  if (!given && question.required) return refuse({ ...state, at: question.id }, 'required')
  const others = state.answers.filter((item) => item.question !== question.id)
  const same =
    JSON.stringify(given) === JSON.stringify(state.answers.find((item) => item.question === question.id))
  const next = same ? state : withAnswers(state, given ? [...others, given] : others)
  const effects: readonly Effect[] = same ? [] : [{ type: 'updated' }]
  if (action.advance) return forward({ ...next, at: question.id }, effects)
  // The answer may have hidden the question that is shown.
  const stays = visibleQuestions(next).some(({ id }) => id === next.at)
  return [stays ? next : { ...next, at: question.id }, effects]
}

/** Keeps only answers to questions that apply: going back and answering otherwise drops what hung on the old answer. */
function withAnswers(state: Conversation, answers: readonly Answer[]): Conversation {
  const kept = visibleQuestions({ ...state, answers }).flatMap((question) =>
    answers.filter((item) => item.question === question.id),
  )
  return { ...state, answers: kept, revision: state.revision + 1 }
}

function forward(state: Conversation, effects: readonly Effect[]): Step {
  const questions = visibleQuestions(state)
  const next = questions[questions.findIndex(({ id }) => id === state.at) + 1]
  if (next) return [{ ...state, at: next.id }, effects]
  const [end, due] = submit(state)
  return [end, end.phase === 'submitted' ? due : [...effects, ...due]]
}

/** The submitted event carries the whole response, so an update of the same moment needs no event of its own. */
function submit(state: Conversation): Step {
  const missing = visibleQuestions(state).find((question) => isOpen(state, question))
  if (missing) return refuse({ ...state, at: missing.id }, 'required')
  if (!state.answers.length) return transition(state, { type: 'dismiss', how: 'closed' })
  return [
    { ...state, phase: 'submitted', at: undefined, revision: state.revision + 1 },
    [{ type: 'submitted' }],
  ]
}

function own(context: Context, key: string): string | undefined {
  return Object.hasOwn(context, key) ? context[key] : undefined
}
