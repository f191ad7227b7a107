import type { MatrixQuestion } from '@earshot/core/question'
import { example, open } from '../example.ts'
import { questionsOf } from '../questions-of.ts'
import type { Rule } from '../rule.ts'

/** From so many on, the last are answered otherwise than the first. */
const battery = 4

const matrix = (...rows: readonly string[]): MatrixQuestion => ({
  id: 'parts',
  type: 'matrix',
  text: 'How was each of these?',
  rows: rows.map((text) => ({ id: text.toLowerCase(), text })),
  scale: ['Poor', 'Fair', 'Good', 'Outstanding'],
})

/** A row of many items is not always asked in the same order. */
export const rotatedBattery: Rule = {
  id: 'O-06',
  level: 'warning',
  reason:
    'Items at the end of a battery are answered faster and more alike than those at its start, so an order that never changes makes the last look the same.',
  bad: example([matrix('Food', 'Room', 'Noise', 'Price'), open]),
  good: example([matrix('Food', 'Room', 'Price'), open]),
  // The rows of a matrix have no order of their own in a definition, so they always stand as they are written.
  check: (prompt) =>
    questionsOf(prompt, 'matrix').flatMap(({ question: { rows }, path }) =>
      rows.length >= battery
        ? [
            {
              path: `${path}.rows`,
              message: `These ${rows.length} rows always stand in the same order. Ask at most ${battery - 1} together, or each alone.`,
            },
          ]
        : [],
    ),
}
