import { example, open, rating } from '../example.ts'
import { labelsOf } from '../labels-of.ts'
import { offScale } from '../off-scale.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

/** "Does not fit" beside the scale and not in it. */
export const apart: Rule = {
  id: 'S-10',
  level: 'error',
  reason: 'Inside a scale “does not fit” is counted as a value: of Poor, Fair, N/A, Good it becomes a 3.',
  bad: example([rating('How was the help?', ['Poor', 'Fair', 'N/A', 'Good']), open]),
  good: example([{ ...rating('How was the help?'), notApplicable: 'Does not fit' }, open]),
  check: (prompt) =>
    questionsOf(prompt, 'rating', 'matrix').flatMap(({ question: { scale }, path }) =>
      labelsOf(scale).flatMap((label, index) => {
        if (!isApart(label, labelsOf(scale))) return []
        const at = 'from' in scale ? (index ? '.high' : '.low') : `[${index}]`
        const message = `“${label}” is no point of this scale. Take it out and give it as "notApplicable".`
        return [{ path: `${path}.scale${at}`, message }]
      }),
    ),
}

/** What a scale may be of: then "Not sure" is a point of its own, with "Very sure" beside it. */
const degrees = [/sure\b/i, /\bfits?\b/i, /\bappl(?:y|ies)\b/i, /\bknows?\b/i, /\buse[sd]?\b/i]

function isApart(label: string, labels: readonly string[]): boolean {
  const isDegree = degrees.some(
    (word) => word.test(label) && labels.filter((other) => word.test(other)).length > 1,
  )
  return offScale.test(label.trim()) && !isDegree
}
