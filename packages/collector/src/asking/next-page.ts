import { parseCondition } from '@earshot/core/condition'
import { type Conversation, visibleQuestions } from '@earshot/core/conversation'
import { mapTexts } from '@earshot/core/map-texts'
import type { Question } from '@earshot/core/question'
import { weave } from '@earshot/core/weave'

/** The questions that stand on one page. */
export interface QuestionPage {
  readonly questions: readonly Question[]
  /** More may follow, depending on what is answered here. */
  readonly more: boolean
}

/**
 * The next questions that were not shown yet, up to the first that depends on an answer of this very page, or
 * speaks of one: a form without script cannot change while the person answers.
 */
export function nextPage(state: Conversation, shown: ReadonlySet<string>): QuestionPage {
  const visible = visibleQuestions(state)
  const questions: Question[] = []
  for (const question of state.prompt.questions) {
    if (shown.has(question.id)) continue
    if (namesIn(question).some((name) => questions.some(({ id }) => id === name))) {
      return { questions, more: true }
    }
    questions.push(...visible.filter(({ id }) => id === question.id))
  }
  return { questions, more: false }
}

/** The questions that a question's condition and its texts name. */
function namesIn(question: Question): readonly string[] {
  const names: string[] = []
  mapTexts(question, (text) =>
    weave(text, (name) => {
      names.push(name)
      return undefined
    }),
  )
  const parsed = question.when === undefined ? undefined : parseCondition(question.when)
  if (parsed?.status === 'ok') names.push(...parsed.names) // the definition was parsed before it was used
  return names.map((name) => name.replace(/\..*/, '')) // a row of a matrix is named after its question
}
