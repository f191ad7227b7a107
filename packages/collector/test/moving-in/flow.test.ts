import { conditionHolds } from '@earshot/core/condition'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conditionsOf, type Edge } from '../../src/moving-in/flow.ts'

test('questions that follow each other are always asked', () => {
  expect(conditionsOf([[{ to: 1 }], [{ to: 2 }], [{ to: 3 }]])).toEqual([undefined, undefined, undefined])
})

test('a branch that ends early holds back all that follows', () => {
  expect(conditionsOf([[{ when: 'q1 > 3', to: 3 }, { to: 1 }], [{ to: 2 }], [{ to: 3 }]])).toEqual([
    undefined,
    'not (q1 > 3)',
    'not (q1 > 3)',
  ])
})

test('where two branches meet again, everybody is asked', () => {
  expect(
    conditionsOf([[{ when: 'q1 > 3', to: 2 }, { to: 1 }], [{ to: 3 }], [{ to: 3 }], [{ to: 4 }]]),
  ).toEqual([undefined, 'not (q1 > 3)', 'q1 > 3', undefined])
})

test('a question that no way leads to is never asked', () => {
  expect(conditionsOf([[{ to: 2 }], [{ to: 2 }], [{ to: 3 }]])).toEqual([undefined, false, undefined])
})

// A person walks the jumps; another is asked what the conditions say. Both must see the same questions.
test('the conditions ask exactly what the jumps would have led to', () => {
  const graph = fc
    .array(fc.array(fc.record({ value: fc.nat(3), leap: fc.nat(4) }), { maxLength: 3 }), {
      minLength: 1,
      maxLength: 7,
    })
    .map((list) =>
      list.map((ways, at): Edge[] => [
        ...ways.map(({ value, leap }) => ({
          // The fourth value stands for a way without a condition.
          ...(value < 3 && { when: `q${at} = ${value}` }),
          to: Math.min(at + 1 + leap, list.length),
        })),
        { to: at + 1 },
      ]),
    )
  fc.assert(
    fc.property(graph, fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }), (edges, values) => {
      const walked: number[] = []
      for (let at = 0; at < edges.length; ) {
        walked.push(at)
        at = (edges[at] as Edge[]).find(({ when }) => !when || when === `q${at} = ${values[at]}`)
          ?.to as number
      }
      const asked: number[] = []
      for (const [at, when] of conditionsOf(edges).entries()) {
        const answers = Object.fromEntries(asked.map((index) => [`q${index}`, values[index]]))
        if (when === undefined || (when && conditionHolds(when, (name) => answers[name]))) asked.push(at)
      }
      expect(asked).toEqual(walked)
    }),
    { numRuns: 2_000 },
  )
})
