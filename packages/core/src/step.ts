import type { Answer } from './answer.ts'
import { type Checks, checkWith } from './checks.ts'
import type { Action, AnswerAction, Conversation, Effect } from './conversation.ts'
import type { Problem } from './messages/messages.ts'
import { placeIn } from './place-in.ts'
import type { Question } from './question.ts'
import { visibleQuestions } from './visible-questions.ts'
import { writeJson } from './write-json.ts'

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
  const next =
    state.phase === 'asking' && !/undo|withdraw/.test(action.type) ? after(state, action, checks) : state
  const { phase, revision } = next
  const effects: Effect[] = []
  // The submitted event carries the whole response, so an update of the same moment needs no event of its own.
  if (revision > state.revision) effects.push({ type: phase === 'submitted' ? phase : 'updated' })
  if (phase === 'closed' && next !== state)
    effects.push({ type: 'dismissed', how: action.type === 'dismiss' ? action.how : phase })
  return [next, effects]
}

/** The state after an action: back, away, or by way of an answer on to the next question or to the end. */
function after(before: Conversation, action: Action, checks: Partial<Checks>): Conversation {
  const { type } = action
  const {
    question: id = before.at,
    value,
    other,
    advance,
  }: Partial<AnswerAction> = type === 'answer' ? action : { advance: true }
  let state: Conversation = { ...before, problem: undefined }
  const refused = (problem: Problem, at = id): Conversation => ({ ...state, problem, at })
  const over = (phase: Conversation['phase']): Conversation => ({ ...state, phase, at: undefined })
  const [questions, place] = placeIn(state, id)
  const question = questions[place]

  if (type === 'dismiss') return over('closed')
  if (type === 'back') return { ...state, at: (questions[place - 1] ?? question)?.id }
  if (type === 'next' && question && isOpen(state.answers, question)) return refused('required')
  if (type === 'answer' || (type === 'skip' && question)) {
    if (!question) return refused('not-an-option', before.at)
    const given = checkWith(checks, question, value, other)
    if (typeof given === 'string') return refused(given)
    const said = [given ?? [], state.answers.filter((item) => item.question !== id)].flat()
    if (isOpen(said, question)) return refused('required')
    // Only answers to questions that apply are kept: going back and answering otherwise drops what hung on the old answer.
    const answers = visibleQuestions({ ...state, answers: said }).flatMap((shown) =>
      said.filter((item) => item.question === shown.id),
    )
    const changes = Number(writeJson(answers) !== writeJson(state.answers))
    state = { ...state, at: id, answers, revision: state.revision + changes }
    if (!advance) return state
  }
  const [left, at] = placeIn(state)
  const next = type === 'submit' ? undefined : left[at + 1]
  if (next) return { ...state, at: next.id }
  const open = left.find((item) => isOpen(state.answers, item))
  if (open) return refused('required', open.id)
  return state.answers.length ? { ...over('submitted'), revision: state.revision + 1 } : over('closed')
}

/** A message asks nothing, so it never waits for an answer. */
const isOpen = (answers: readonly Answer[], { id, required, type }: Question): boolean =>
  !!required && type !== 'message' && !answers.some((item) => item.question === id)
