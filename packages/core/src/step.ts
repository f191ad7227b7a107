import type { Answer } from './answer.ts'
import { type Checks, checkWith } from './checks.ts'
import type { Action, AnswerAction, Conversation, Effect } from './conversation.ts'
import { placeIn } from './place-in.ts'
import type { Question } from './question.ts'
import { visibleQuestions } from './visible-questions.ts'

/**
 * What `transition` does, with the checks that you pass: a page carries the rare ones only where it asks such questions.
 * An answer to a question without a check is refused (`wrong-type`). `undo` and `withdraw` change nothing here: `takeBack`
 * knows them.
 *
 * @example step(state, action, { ...commonChecks, ...rareChecks })
 */
export function step(
  state: Conversation,
  action: Action,
  checks: Partial<Checks>,
): readonly [Conversation, readonly Effect[]] {
  const next = state.phase === 'asking' ? after(state, action, checks) : state
  const { phase } = next
  const effects: Effect[] = []
  // The submitted event carries the whole response, so an update of the same moment needs no event of its own.
  if (next.revision > state.revision) effects.push({ type: phase === 'submitted' ? phase : 'updated' })
  if (phase === 'closed' && next !== state)
    effects.push({ type: 'dismissed', how: action.type === 'dismiss' ? action.how : phase })
  return [next, effects]
}

function after(before: Conversation, action: Action, checks: Partial<Checks>): Conversation {
  const state = { ...before, problem: undefined }
  const [questions, place] = placeIn(state, action.type === 'answer' ? action.question : state.at)
  const question = questions[place]
  switch (action.type) {
    case 'answer':
      return question ? answer(state, question, action, checks) : { ...state, problem: 'not-an-option' }
    case 'skip':
      return question ? answer(state, question, { advance: true }, checks) : submit(state)
    case 'next':
      return question && isOpen(state.answers, question) ? { ...state, problem: 'required' } : goOn(state)
    case 'back':
      return { ...state, at: (questions[place - 1] ?? question)?.id }
    case 'submit':
      return submit(state)
    case 'dismiss':
      return over(state, 'closed')
    default:
      return before
  }
}

/**
 * Records an answer. Only answers to questions that apply are kept: going back and answering otherwise drops what hung on
 * the old answer.
 */
function answer(
  before: Conversation,
  question: Question,
  { value, other, advance }: Partial<AnswerAction>,
  checks: Partial<Checks>,
): Conversation {
  const state = { ...before, at: question.id }
  const given = checkWith(checks, question, value, other)
  if (typeof given === 'string') return { ...state, problem: given }
  const said = [given ?? [], state.answers.filter((item) => item.question !== question.id)].flat()
  if (isOpen(said, question)) return { ...state, problem: 'required' }
  const answers = visibleQuestions({ ...state, answers: said }).flatMap(({ id }) =>
    said.filter((item) => item.question === id),
  )
  const next: Conversation = {
    ...state,
    answers,
    revision: state.revision + Number(JSON.stringify(answers) !== JSON.stringify(state.answers)),
  }
  return advance ? goOn(next) : next
}

function goOn(state: Conversation): Conversation {
  const [questions, place] = placeIn(state)
  const next = questions[place + 1]
  return next ? { ...state, at: next.id } : submit(state)
}

function submit(state: Conversation): Conversation {
  const open = visibleQuestions(state).find((question) => isOpen(state.answers, question))
  return open
    ? { ...state, at: open.id, problem: 'required' }
    : state.answers.length
      ? { ...over(state, 'submitted'), revision: state.revision + 1 }
      : over(state, 'closed')
}

const over = (state: Conversation, phase: Conversation['phase']): Conversation => ({
  ...state,
  phase,
  at: undefined,
})

/** A message asks nothing, so it never waits for an answer. */
const isOpen = (answers: readonly Answer[], { id, required, type }: Question): boolean =>
  !!required && type !== 'message' && !answers.some((item) => item.question === id)
