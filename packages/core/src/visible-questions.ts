import type { Answer } from './answer.ts'
import { conditionHolds } from './condition.ts'
import type { Conversation } from './conversation.ts'
import { lookupIn } from './lookup-in.ts'
import type { Question } from './question.ts'
import { weave } from './weave.ts'
import { writeJson } from './write-json.ts'

/** What was found for a state, which never changes: each step asks for the same many times. */
const found = new WeakMap<object, readonly Question[]>()

/**
 * The questions that apply with the answers given so far, in order and as they are shown: names in their texts
 * (`{rating}`, `{context.table}`) have given way to what they stand for.
 */
export function visibleQuestions(
  state: Pick<Conversation, 'prompt' | 'context' | 'answers'>,
): readonly Question[] {
  const known = found.get(state)
  if (known) return known
  const answers: Answer[] = []
  const earlier = { ...state, answers }
  const questions = state.prompt.questions.flatMap((question) => {
    if (question.when && !conditionHolds(question.when, lookupIn(earlier))) return []
    // Beside texts only a condition and an address may have braces, and they keep them.
    const shown = writeJson(question, (value, key) =>
      typeof value === 'string' && !/^(when|url)$/.test(key) ? weave(value, lookupIn(earlier, true)) : value,
    )
    answers.push(...state.answers.filter((answer) => answer.question === question.id))
    return JSON.parse(shown) as Question // the same fields, and texts stay texts
  })
  found.set(state, questions)
  return questions
}
