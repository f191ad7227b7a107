import { parseCondition } from '@earshot/core/condition'
import { type Conversation, visibleQuestions } from '@earshot/core/conversation'
import type { Question } from '@earshot/core/question'
import { hasForm } from '../pages/questions/forms.ts'

/** The questions that stand on one page. */
export interface QuestionPage {
  readonly questions: readonly Question[]
  /** More may follow, depending on what is answered here. */
  readonly more: boolean
}

/**
 * The next questions that were not shown yet, up to the first that depends on an answer of this very page: a form
 * without script cannot show or hide it while the person answers.
 */
export function nextPage(state: Conversation, shown: ReadonlySet<string>): QuestionPage {
  const visible = visibleQuestions(state)
  const questions: Question[] = []
  for (const question of state.prompt.questions) {
    if (shown.has(question.id) || !hasForm(question)) continue
    if (namesIn(question.when).some((name) => questions.some(({ id }) => id === name))) {
      return { questions, more: true }
    }
    questions.push(...visible.filter(({ id }) => id === question.id))
  }
  return { questions, more: false }
}

function namesIn(when: string | undefined): readonly string[] {
  if (when === undefined) return []
  const parsed = parseCondition(when)
  return parsed.status === 'ok' ? parsed.names : [] // the definition was parsed before it was used
}
