import type { Question } from '@earshot/core/question'
import { canMeet } from '../can-meet.ts'
import { example, open, rating } from '../example.ts'
import { pathsOf } from '../paths-of.ts'
import type { Rule } from '../rule.ts'

/** Everything but the first answer can be skipped. */
export const skip: Rule = {
  id: 'F-02',
  level: 'error',
  reason:
    'A step that cannot be skipped is left by leaving, or by an answer that is not meant. The first tap is what the prompt is for; the rest is a gift.',
  bad: example([rating(), { ...open, required: true }]),
  good: example([{ ...rating(), required: true }, open]),
  check: (prompt) => {
    const paths = pathsOf(prompt)
    const conditions = ({ id }: Question) => paths.get(id) ?? []
    return prompt.questions.flatMap((question, index) => {
      const before =
        question.required &&
        prompt.questions
          .slice(0, index)
          .find(
            (item) =>
              item.type !== 'message' && canMeet(prompt, [...conditions(item), ...conditions(question)]),
          )
      return before
        ? [
            {
              path: `questions[${index}].required`,
              message: `After “${before.id}” this step cannot be skipped. Drop "required".`,
              fix: [{ op: 'remove', path: `/questions/${index}/required` }],
            },
          ]
        : []
    })
  },
}
