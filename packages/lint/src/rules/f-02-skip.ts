import { example, open, rating } from '../example.ts'
import type { Rule } from '../rule.ts'
import { runsOf } from '../runs-of.ts'

/** Everything but the first answer can be skipped. */
export const skip: Rule = {
  id: 'F-02',
  level: 'error',
  reason:
    'A step that cannot be skipped is left by leaving, or by an answer that is not meant. The first tap is what the prompt is for; the rest is a gift.',
  bad: example([rating(), { ...open, required: true }]),
  good: example([{ ...rating(), required: true }, open]),
  check: (prompt) => {
    const { runs } = runsOf(prompt)
    return prompt.questions.flatMap((question, index) => {
      if (!question.required) return []
      const before = runs
        .filter(({ shown }) => shown.includes(question))
        .map(({ shown }) => shown.find(({ type }) => type !== 'message'))
        .find((first) => first !== question)
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
