import type { Answer } from './answer.ts'
import { conditionHolds } from './condition.ts'
import type { Conversation } from './conversation.ts'
import { lookupIn } from './lookup-in.ts'
import { mapTexts } from './map-texts.ts'
import type { Question } from './question.ts'
import { weave } from './weave.ts'

/**
 * The questions that apply with the answers given so far, in order and as they are shown: names in their texts
 * (`{rating}`, `{context.table}`) have given way to what they stand for.
 */
export function visibleQuestions(
  state: Pick<Conversation, 'prompt' | 'context' | 'answers'>,
): readonly Question[] {
  const answers: Answer[] = []
  const earlier = { ...state, answers }
  return state.prompt.questions.flatMap((question) => {
    if (question.when && !conditionHolds(question.when, lookupIn(earlier))) return []
    const shown = mapTexts(question, (text) => weave(text, lookupIn(earlier, true)))
    answers.push(...state.answers.filter((answer) => answer.question === question.id))
    return shown
  })
}
