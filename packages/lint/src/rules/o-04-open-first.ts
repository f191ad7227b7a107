import type { ChoiceQuestion, Question, TextQuestion } from '@earshot/core/question'
import { canMeet } from '../can-meet.ts'
import { example } from '../example.ts'
import { pathsOf } from '../paths-of.ts'
import type { Rule } from '../rule.ts'

const list: ChoiceQuestion = {
  id: 'reason',
  type: 'choice',
  text: 'What made you choose this hotel?',
  options: [
    { id: 'price', text: 'The price' },
    { id: 'place', text: 'The place' },
  ],
  order: 'random',
}
const own: TextQuestion = {
  id: 'words',
  type: 'text',
  text: 'In your own words, what made you choose the hotel?',
}

/** Words that two questions may share without asking the same. */
const common =
  /^(?:what|which|when|where|that|this|they|them|there|here|have|been|were|with|your|yours|from|about|could|would|should|most|more|much|many|made|make|last|first|than|then|into|over|only|also|some|other|else|please|tell|words|thing|things|something|better|best|good|like|today|main|will|need|want|next)$/

/** The list of a question and the open question on the same thing: at least two words in common. */
const fewestShared = 2

/** The open question comes before the list on the same thing. */
export const openFirst: Rule = {
  id: 'O-04',
  level: 'warning',
  reason:
    'Who has read a list answers in its words. Two prompts in one order each tell how much (Schuman and Presser, 1981: lists and open questions give other answers). Taps before words, as after criticism, are another matter: they ask about two things.',
  bad: example([list, own]),
  good: example([own, list]),
  check: (prompt) => {
    const paths = pathsOf(prompt)
    const conditions = ({ id }: Question) => paths.get(id) ?? []
    return prompt.questions.flatMap((question, index) => {
      if (question.type !== 'text' || question.form) return []
      const before = prompt.questions
        .slice(0, index)
        .find(
          (item) =>
            (item.type === 'choice' || item.type === 'choices' || item.type === 'ranking') &&
            (sharedWords(item.text, question.text) >= fewestShared || isSame(item.text, question.text)) &&
            canMeet(prompt, [...conditions(item), ...conditions(question)]),
        )
      return before
        ? [
            {
              path: `questions[${index}]`,
              message: `The list of “${before.id}” comes before this open question on the same thing. Ask openly first.`,
            },
          ]
        : []
    })
  },
}

/** Word for word the same, in whatever words, and however much stands before the comma: "In your own words, …". */
function isSame(one: string, other: string): boolean {
  const asked = (text: string): string =>
    (text.toLowerCase().match(/\p{L}+/gu) ?? []).join(' ').replace(/^in your own words /, '')
  return asked(one) === asked(other)
}

function sharedWords(one: string, other: string): number {
  const words = contentOf(other)
  return [...contentOf(one)].filter((word) => words.has(word)).length
}

function contentOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return new Set(words.filter((word) => !common.test(word)).map((word) => word.replace(/s$/, '')))
}
