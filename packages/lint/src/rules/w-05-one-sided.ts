import { example, open, rating } from '../example.ts'
import { isOneSided } from '../is-one-sided.ts'
import { labelsOf } from '../labels-of.ts'
import { polarityOf } from '../polarity-of.ts'
import { questionsOf } from '../questions-of.ts'
import { replacing } from '../replacing.ts'
import type { Rule } from '../rule.ts'
import { wordsOf } from '../words-of.ts'

/** Words that have a plain opposite, the usual one first. The scale's own opposite goes before it. */
const opposites: ReadonlyMap<string, readonly string[]> = new Map([
  ['satisfied', ['dissatisfied', 'unsatisfied']],
  ['happy', ['unhappy', 'sad']],
  ['pleased', ['displeased', 'unhappy']],
  ['likely', ['unlikely']],
  ['easy', ['hard', 'difficult']],
  ['simple', ['hard', 'difficult']],
  ['good', ['bad', 'poor']],
  ['dissatisfied', ['satisfied']],
  ['unhappy', ['happy']],
  ['unlikely', ['likely']],
  ['hard', ['easy']],
  ['difficult', ['easy']],
  ['bad', ['good']],
  ['friendly', ['unfriendly']],
  ['polite', ['impolite', 'rude']],
  ['helpful', ['unhelpful']],
  ['comfortable', ['uncomfortable']],
  ['pleasant', ['unpleasant']],
])

/** "How hard was the bed?" is one-sided only on a scale of hard and easy. */
const measures = new Set([
  'hard',
  'difficult',
  'bad',
  'friendly',
  'polite',
  'helpful',
  'comfortable',
  'pleasant',
])

const oneSided = new RegExp(
  String.raw`\b(?:how|(?:are|were) you) (?:very )?(${[...opposites.keys()].join('|')})\b(?!,? or\b| \/ |\/)`,
  'iu',
)

/** "How satisfied", or "Were you satisfied", under a scale that has dissatisfied too. */
export const bothSides: Rule = {
  id: 'W-05',
  level: 'warning',
  reason:
    'A question that names one side leans to it. In 16 web questions the gain of naming both was small, so this is no error.',
  reads: 'en',
  bad: example([rating('How satisfied were you?', satisfaction()), open]),
  good: example([rating('How satisfied or dissatisfied were you?', satisfaction()), open]),
  check: (prompt) =>
    questionsOf(prompt, 'rating', 'matrix').flatMap(({ question: { text, scale }, path }) => {
      const [words, one = ''] = oneSided.exec(text) ?? []
      const labels = labelsOf(scale)
      const others = opposites.get(one.toLowerCase()) ?? []
      const other =
        others.find((word) => labels.some((label) => wordsOf(label).includes(word))) ??
        (measures.has(one.toLowerCase()) ? undefined : others[0])
      const sides = labels.map(polarityOf)
      const twoSided = sides.includes('good') && sides.includes('bad') && !isOneSided(scale)
      if (words === undefined || other === undefined || !twoSided) return []
      const message = `“${words}” names one side of the scale. Say “${words} or ${other}”.`
      return [
        {
          path: `${path}.text`,
          message,
          fix: replacing(`${path}.text`, text.replace(words, `${words} or ${other}`)),
        },
      ]
    }),
}

function satisfaction(): readonly string[] {
  return ['Very dissatisfied', 'Dissatisfied', 'In between', 'Satisfied', 'Very satisfied']
}
