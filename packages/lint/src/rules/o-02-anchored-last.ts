import type { ChoiceQuestion, Option } from '@earshot/core/question'
import { example } from '../example.ts'
import { offScale } from '../off-scale.ts'
import { questionsOf } from '../questions-of.ts'
import type { Flaw, Rule } from '../rule.ts'

const reason: ChoiceQuestion = {
  id: 'reason',
  type: 'choice',
  text: 'What was your main reason to come?',
  options: [
    { id: 'price', text: 'The price' },
    { id: 'food', text: 'The food' },
    { id: 'other', text: 'Something else', other: true },
  ],
  order: 'random',
}

/** By their ids, which are the same in all languages, and by their words. */
const restIds = /^(?:others?|none|nothing|unknown|(?:dont|do-not)-know)$/
const restWords =
  /^(?:some|any)(?:thing|one|body|where) else\b|^(?:none|nothing)\b|^others?(?: (?:reasons?|things?|causes?|answers?|options?|ones?|ways?|topics?|problems?|places?))?(?:\s*[(,:…–-].*)?[.…:]?$|^(?:all|both) of (?:these|them|the above)/i

/** "Something else", "None", "I do not know". */
const isRest = ({ id, text, other, none }: Option): boolean =>
  other === true || none === true || restIds.test(id) || restWords.test(text) || offScale.test(text)

/** What catches the rest stays at the end of a list in random order. */
export const anchoredLast: Rule = {
  id: 'O-02',
  level: 'error',
  reason:
    '“Something else” makes sense only after the rest was read; in the middle it draws answers that others would get.',
  bad: example([reason]),
  good: example([{ ...reason, last: ['other'] }]),
  check: (prompt) =>
    questionsOf(prompt, 'choice', 'choices', 'ranking').flatMap(
      ({ question, path, index }): readonly Flaw[] => {
        const { order, options, last = [] } = question
        if (order !== 'random') return []
        const loose = options.filter((option) => isRest(option) && !last.includes(option.id))
        const value = [...last, ...loose.map(({ id }) => id)]
        return loose.map(({ id, text }) => ({
          path: `${path}.last`,
          message: `“${text}” may land in the middle of this list. Put "${id}" into "last".`,
          fix: [{ op: 'add', path: `/questions/${index}/last`, value }],
        }))
      },
    ),
}
