import type { Question } from '@earshot/core/question'
import { example, open, rating } from '../example.ts'
import { labelsOf } from '../labels-of.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

const agreeing = /\b(?:dis)?agree\b/iu

/** "Did we agree on a time?" asks for no agreement. */
const asksToAgree =
  /\b(?:do|would|can|could|will|i|we|you|strongly|much|far) (?:\p{L}+ly )?(?:dis)?agree\b(?! (?:on|to|upon|a|the)\b)|\bagree (?:that|or)\b|\bor (?:dis)?agree\b/iu

/** "Mostly true", "False": agreement by another word. */
const truth =
  /^(?:(?:mostly|partly|completely|fully|very|somewhat|not|rather|definitely) )?(?:at all )?(?:true|false|untrue)\b/iu

/** Statements to agree with. A `consent` question is one by its nature and is not looked at. */
export const agree: Rule = {
  id: 'W-08',
  level: 'warning',
  reads: 'en',
  reason:
    'People say yes to statements: over 7 studies 22 % agreed with a statement and with its opposite. Answers that name the thing itself do better (Krosnick and Presser; Saris and others).',
  bad: example([
    rating('I agree that the staff were polite.', [
      'Strongly disagree',
      'Disagree',
      'Agree',
      'Strongly agree',
    ]),
    open,
  ]),
  good: example([
    rating('How polite were we?', ['Not at all polite', 'A little polite', 'Mostly polite', 'Fully polite']),
    open,
  ]),
  check: (prompt) =>
    questionsOf(prompt, 'rating', 'matrix', 'choice', 'choices').flatMap(({ question, path }) =>
      asksToAgree.test(question.text) ||
      answersOf(question).some((text) => agreeing.test(text)) ||
      answersOf(question).filter((text) => truth.test(text)).length > 1
        ? [{ path, message: 'It asks for agreement. Ask about the thing itself: “How polite were we?”' }]
        : [],
    ),
}

function answersOf(question: Question): readonly string[] {
  switch (question.type) {
    case 'rating':
      return labelsOf(question.scale)
    case 'matrix':
      return [...labelsOf(question.scale), ...question.rows.map(({ text }) => text)]
    case 'choice':
    case 'choices':
      return question.options.map(({ text }) => text)
    default:
      return []
  }
}
