import type { Answer } from './answer.ts'
import { type Checks, checkWith } from './checks.ts'
import type { Action, AnswerAction, Conversation, Effect } from './conversation.ts'
import { placeIn } from './place-in.ts'
import type { Question } from './question.ts'
import { visibleQuestions } from './visible-questions.ts'

/**
 * A tap can be taken back for this long, in milliseconds: time enough to see a slip and to reach the button, and less
 * than the 15 seconds after which a shared screen starts again, so that nobody takes back what the person before said.
 */
export const undoMs = 10_000

/**
 * What `transition` does, with the checks that you pass: a page carries the rare ones only where it asks such questions.
 * An answer to a question without a check is refused (`wrong-type`).
 *
 * @example step(state, action, { ...commonChecks, ...rareChecks })
 */
export function step(
  state: Conversation,
  action: Action,
  checks: Partial<Checks>,
): readonly [Conversation, readonly Effect[]] {
  const next = after(state, action, checks)
  const { phase } = next
  const effects: Effect[] = []
  // The submitted event carries the whole response, so an update of the same moment needs no event of its own.
  if (next.revision > state.revision)
    effects.push({ type: phase === 'submitted' || phase === 'withdrawn' ? phase : 'updated' })
  if (phase === 'closed' && state.phase === 'asking')
    effects.push({ type: 'dismissed', how: action.type === 'dismiss' ? action.how : 'closed' })
  return [next, effects]
}

function after(before: Conversation, action: Action, checks: Partial<Checks>): Conversation {
  const { tap, answers, revision } = before
  if (action.type === 'undo')
    return tap && action.now - tap.at <= undoMs ? { ...tap.before, revision: revision + 1 } : before
  if (action.type === 'withdraw')
    return answers.length
      ? { ...over(before, 'withdrawn'), answers: [], tap: undefined, revision: revision + 1 }
      : before
  if (before.phase !== 'asking') return before

  const state: Conversation = { ...before, problem: undefined, tap: undefined }
  const [questions, place] = placeIn(state, action.type === 'answer' ? action.question : state.at)
  const question = questions[place]
  switch (action.type) {
    case 'answer':
      return question ? answer(state, question, action, checks) : { ...state, problem: 'not-an-option' }
    case 'skip':
      return question ? answer(state, question, { advance: true }, checks) : submit(state)
    case 'next':
      return question && isOpen(answers, question) ? { ...state, problem: 'required' } : goOn(state)
    case 'back':
      return { ...state, at: (questions[place - 1] ?? question)?.id }
    case 'submit':
      return submit(state)
    case 'dismiss':
      return over(state, 'closed')
  }
}

/**
 * Records an answer. Only answers to questions that apply are kept: going back and answering otherwise drops what hung on
 * the old answer.
 */
function answer(
  before: Conversation,
  question: Question,
  { value, other, advance, tappedAt }: Partial<AnswerAction>,
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
    tap: tappedAt === undefined ? undefined : { before, at: tappedAt },
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
