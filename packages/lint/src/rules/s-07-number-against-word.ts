import { directionOf } from '../direction-of.ts'
import { example, open, rating } from '../example.ts'
import { labelsOf } from '../labels-of.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

/** The higher number is the better word. */
export const numberAgainstWord: Rule = {
  id: 'S-07',
  level: 'warning',
  reason:
    'School marks differ by country, so a number against its word is read both ways. The first point is stored as the lowest, and higher is always better.',
  bad: example([rating('How was your visit?', ['4 Poor', '3 Fair', '2 Good', '1 Outstanding']), open]),
  good: example([rating('How was your visit?', ['1 Poor', '2 Fair', '3 Good', '4 Outstanding']), open]),
  check: (prompt) =>
    questionsOf(prompt, 'rating', 'matrix').flatMap(({ question: { scale }, path }) => {
      const way = directionOf(scale)
      if (way === undefined) return []
      const numbers = labelsOf(scale).map(numberIn)
      const [first = 0, last = 0] = [numbers[0], numbers.at(-1)]
      if (way === 'rising' && first <= last) return []
      const message =
        way === 'falling'
          ? 'The best word comes first and is stored as the lowest number. List the words from the worst to the best.'
          : 'The numbers fall while the words get better. Give the best word the highest number.'
      return [{ path: `${path}.scale`, message }]
    }),
}

/** "1 Outstanding", "(2) Good", "Good – 3"; "1–5 minutes" is an amount. */
function numberIn(label: string): number | undefined {
  const found = /^\(?(\d{1,2})\b\)?(?!\s*[–-]\s*\d)|\b(\d{1,2})\)?$/.exec(label.trim())
  return found ? Number(found[1] ?? found[2]) : undefined
}
