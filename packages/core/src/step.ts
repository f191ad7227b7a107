import { type Checks, checkWith } from './checks.ts'
import type { Action, AnswerAction, Conversation, Effect } from './conversation.ts'
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
  const { tap, phase, answers, revision } = before
  if (action.type === 'undo')
    return tap && action.now - tap.at <= undoMs ? { ...tap.before, revision: revision + 1 } : before
  if (action.type === 'withdraw')
    return answers.length
      ? { ...over(before, 'withdrawn'), answers: [], tap: undefined, revision: revision + 1 }
      : before
  if (phase !== 'asking') return before

  const state: Conversation = { ...before, problem: undefined, tap: undefined }
  const questions = visibleQuestions(state)
  const place = questions.findIndex((item) => item.id === state.at)
  const question = questions[place]
  switch (action.type) {
    case 'answer':
      return answer(state, action, checks)
    case 'skip':
      return question
        ? answer(state, { question: question.id, value: undefined, advance: true }, checks)
        : submit(state)
    case 'next':
      return question && isOpen(state, question) ? { ...state, problem: 'required' } : goOn(state)
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
  { question: id, value, other, advance, tappedAt }: Omit<AnswerAction, 'type'>,
  checks: Partial<Checks>,
): Conversation {
  const question = visibleQuestions(before).find((item) => item.id === id)
  if (!question) return { ...before, problem: 'not-an-option' }
  const state = { ...before, at: id }
  const given = checkWith(checks, question, value, other)
  if (typeof given === 'string') return { ...state, problem: given }
  if (!given && mustAnswer(question)) return { ...state, problem: 'required' }
  const said = [given ?? [], state.answers.filter((item) => item.question !== id)].flat()
  const answers = visibleQuestions({ ...state, answers: said }).flatMap((item) =>
    said.filter((answer) => answer.question === item.id),
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
  const questions = visibleQuestions(state)
  const next = questions[questions.findIndex((item) => item.id === state.at) + 1]
  return next ? { ...state, at: next.id } : submit(state)
}

function submit(state: Conversation): Conversation {
  const open = visibleQuestions(state).find((question) => isOpen(state, question))
  if (open) return { ...state, at: open.id, problem: 'required' }
  if (!state.answers.length) return over(state, 'closed')
  return { ...over(state, 'submitted'), revision: state.revision + 1 }
}

const over = (state: Conversation, phase: Conversation['phase']): Conversation => ({
  ...state,
  phase,
  at: undefined,
})

/** A message asks nothing, so it never waits for an answer. */
const mustAnswer = (question: Question): boolean => !!question.required && question.type !== 'message'

const isOpen = (state: Conversation, question: Question): boolean =>
  mustAnswer(question) && !state.answers.some((item) => item.question === question.id)
