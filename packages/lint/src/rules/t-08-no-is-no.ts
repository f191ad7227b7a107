import type { ChoiceQuestion } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { pathsOf } from '../paths-of.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'
import { verdict } from '../verdict.ts'

const may: ChoiceQuestion = {
  id: 'may',
  type: 'choice',
  text: 'May we contact you about this?',
  options: [
    { id: 'yes', text: 'Yes, please' },
    { id: 'no', text: 'No, thank you' },
  ],
  order: 'ordinal',
}

const refusal = /^(?:no,? (?:thanks|thank you)|not now|rather not|i(?:’|')d rather not|maybe later)\b/i

/** Asks for leave, so that after its plain “No” to ask for an address or a consent is a second plea. */
const permission = /^(?:may|can|could|shall) (?:we|i|somebody|someone|a person)\b/i

/** “No, thank you” is the last word on it. */
export const noIsNo: Rule = {
  id: 'T-08',
  level: 'error',
  reason: 'Who asks again after a no did not ask the first time.',
  bad: example([
    rating(),
    open,
    may,
    { id: 'sure', type: 'consent', text: 'You may write to me after all.', when: "may = 'no'" },
  ]),
  good: example([rating(), open, may]),
  check: (prompt) => {
    const paths = pathsOf(prompt)
    return questionsOf(prompt, 'choice').flatMap(({ question: asked, index }) => {
      const verdictAt = (id: string, value: unknown): boolean =>
        (paths.get(id) ?? []).some((item) => verdict(item, new Map([[asked.id, value]])) === 'no')
      const isNo = (text: string): boolean =>
        refusal.test(text) || (permission.test(asked.text) && /^no\b/i.test(text))
      const others = asked.options.filter(({ text }) => !isNo(text))
      return asked.options
        .filter(({ text }) => isNo(text))
        .flatMap((no) =>
          prompt.questions.flatMap(({ id, type }, at) =>
            // Shown after the refusal, and neither after another answer nor after none.
            at > index &&
            (refusal.test(no.text) || type === 'contact' || type === 'consent') &&
            !verdictAt(id, no.id) &&
            verdictAt(id, undefined) &&
            others.every((other) => verdictAt(id, other.id))
              ? [
                  {
                    path: `questions[${at}]`,
                    message: `It asks again after “${no.text}”. Let that be the last word.`,
                  },
                ]
              : [],
          ),
        )
    })
  },
}
