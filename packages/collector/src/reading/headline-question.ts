import { conditionHolds, parseCondition } from '@earshot/core/condition'
import type { Prompt } from '@earshot/core/prompt'
import type { ChoiceQuestion, Question, RatingQuestion } from '@earshot/core/question'

type Headline = RatingQuestion | ChoiceQuestion

/** The question that stands for a prompt in counts: its first rating or choice, of those that are asked by themselves. */
export function headlineQuestion(prompt: Prompt): Headline | undefined {
  const all = headlineQuestions(prompt)
  return all.find(({ when }) => when === undefined || conditionHolds(when, () => undefined)) ?? all[0]
}

/**
 * The questions of which one stands for each response: the first rating or choice, and where the page decides which form of
 * it is asked, the other forms.
 */
export function headlineQuestions({ questions }: Prompt): readonly Headline[] {
  const all = questions.filter(isHeadline)
  const [first] = all
  return all.filter(
    (question) =>
      question === first || (question.type === first?.type && isByPage(first) && isByPage(question)),
  )
}

function isHeadline(question: Question): question is Headline {
  return question.type === 'rating' || question.type === 'choice'
}

/** Whether what the page tells alone decides if it is asked. */
function isByPage({ when }: Headline): boolean {
  const parsed = when === undefined ? undefined : parseCondition(when)
  return parsed?.status === 'ok' && parsed.names.every((name) => name.startsWith('context.'))
}
