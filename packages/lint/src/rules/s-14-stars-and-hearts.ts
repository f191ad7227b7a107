import { example, open, rating } from '../example.ts'
import { labelsOf } from '../labels-of.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

const drawn = /[★☆⭐🌟✰✩♥♡❤💗💖💙💚💛🧡💜🖤]/u

/** Words in place of stars and hearts. */
export const starsAndHearts: Rule = {
  id: 'S-14',
  level: 'warning',
  reason:
    'Hearts and stars drew lower ratings than smileys and buttons (Toepoel, 2019), so their figures compare with nothing else.',
  bad: example([{ ...rating('How was your visit?', fivePoints()), show: 'stars' }, open]),
  good: example([{ ...rating('How was your visit?', fivePoints()), show: 'words' }, open]),
  check: (prompt) =>
    questionsOf(prompt, 'rating', 'matrix').flatMap(({ question, path }) => {
      const at =
        question.type === 'rating' && question.show === 'stars'
          ? `${path}.show`
          : labelsOf(question.scale).some((label) => drawn.test(label))
            ? `${path}.scale`
            : undefined
      return at === undefined
        ? []
        : [{ path: at, message: 'Stars and hearts draw lower ratings than words. Show words.' }]
    }),
}

function fivePoints(): readonly string[] {
  return ['Very bad', 'Bad', 'In between', 'Good', 'Very good']
}
