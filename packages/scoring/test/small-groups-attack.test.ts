import { describe, expect, it } from 'vitest'
import { mayShow, type ShownCells } from '../src/may-show.ts'
import { type PersonAnswer, peopleIn } from '../src/person-answer.ts'
import { releaseBatch } from '../src/release-batch.ts'
import { seededRandom } from '../src/seeded-random.ts'

const fewest = 5
const sequences = 10_000

/** An answer as the attacker can filter it. */
interface Filterable extends PersonAnswer {
  readonly team: number
  readonly shift: number
  readonly month: number
}

/** Somebody's house: answers come, are changed and withdrawn, while somebody looks through filters. */
function attack(
  seed: number,
  guard: (
    cells: ShownCells,
    set: readonly PersonAnswer[],
  ) => { readonly status: string; readonly cells: ShownCells },
): readonly (readonly PersonAnswer[])[] {
  const random = seededRandom(seed)
  const any = (count: number): number => Math.floor(random() * count)
  let current: readonly Filterable[] = []
  let released: readonly PersonAnswer[] = []
  let cells: ShownCells = []
  const seen: (readonly PersonAnswer[])[] = []
  const all = new Map<string, Filterable>()
  for (let step = 0; step < 12; step++) {
    const come = Array.from({ length: any(12) }, (_, index) => ({
      id: `${step}.${index}`,
      person: any(5) ? `p${step}.${index}` : `p${any(step + 1)}.${any(6)}`,
      team: any(3),
      shift: any(2),
      month: Math.floor(step / 4),
    }))
    const gone = any(4) ? -1 : any(current.length + 1)
    const changed = any(4) ? -1 : any(current.length + 1)
    current = [
      ...current.flatMap((answer, index) => {
        if (index === gone) return []
        return index === changed ? [{ ...answer, id: `${answer.id}'`, shift: any(2) }] : [answer]
      }),
      ...come,
    ]
    for (const answer of current) all.set(answer.id, answer)
    released = releaseBatch(released, current, fewest).answers
    for (let look = any(4); look > 0; look--) {
      const filter = { team: any(4) - 1, shift: any(3) - 1, month: any(4) - 1 }
      const set = released.filter(({ id }) => {
        const answer = all.get(id)
        return answer && matches(answer, filter)
      })
      const found = guard(cells, set)
      cells = found.cells
      if (found.status === 'shown') seen.push(set)
    }
  }
  return seen
}

/** −1 in a filter takes any. */
function matches(answer: Filterable, filter: Pick<Filterable, 'team' | 'shift' | 'month'>): boolean {
  return (['team', 'shift', 'month'] as const).every((key) => filter[key] < 0 || filter[key] === answer[key])
}

/** The smallest number of people about whom a sum or difference of two or three of the shown figures is. */
function fewestBySums(seen: readonly (readonly PersonAnswer[])[]): number {
  const distinct = seen.slice(0, 12)
  let least = Number.POSITIVE_INFINITY
  for (const [a, first] of distinct.entries())
    for (const second of distinct.slice(a + 1))
      for (const third of [[], ...distinct])
        for (const [m, n] of [
          [-1, -1],
          [-1, 1],
          [1, -1],
        ] as const) {
          const people = peopleIn(leftOver([first, 1], [second, m], [third, n]))
          if (people > 0) least = Math.min(least, people)
        }
  return least
}

function leftOver(
  ...parts: readonly (readonly [readonly PersonAnswer[], number])[]
): readonly PersonAnswer[] {
  const weights = new Map<string, { readonly answer: PersonAnswer; readonly weight: number }>()
  for (const [set, factor] of parts)
    for (const answer of set)
      weights.set(answer.id, { answer, weight: (weights.get(answer.id)?.weight ?? 0) + factor })
  return [...weights.values()].filter(({ weight }) => weight !== 0).map(({ answer }) => answer)
}

/**
 * The smallest number of people among whom the shown figures, all together, make no difference. Any figure that is
 * computed from them weighs these alike, so none is about fewer.
 */
function fewestTogether(seen: readonly (readonly PersonAnswer[])[]): number {
  const sets = seen.map((set) => new Set(set.map(({ id }) => id)))
  const alike = new Map<string, PersonAnswer[]>()
  for (const answer of new Map(seen.flat().map((found) => [found.id, found])).values()) {
    const row = sets.map((set) => (set.has(answer.id) ? 1 : 0)).join('')
    alike.set(row, [...(alike.get(row) ?? []), answer])
  }
  return Math.min(Number.POSITIVE_INFINITY, ...[...alike.values()].map(peopleIn))
}

describe('small groups under attack', () => {
  it(`X-07 no sum or difference is about 1 to 4 people in ${sequences} random sequences of answers and filters`, () => {
    let shown = 0
    for (let seed = 0; seed < sequences; seed++) {
      const seen = attack(seed, (cells, set) => mayShow(cells, set, fewest))
      shown += seen.length
      if (fewestTogether(seen) < fewest) throw new Error(`sequence ${seed} gives fewer than ${fewest} away`)
      // The same by brute force, as somebody would try it.
      if (seed % 10 === 0 && fewestBySums(seen) < fewest) throw new Error(`sequence ${seed} falls to sums`)
    }
    // A guard that shows nothing is safe and of no use.
    expect(shown).toBeGreaterThan(sequences * 1.5)
  }, 120_000)

  it('the attack finds people where only the size of each figure is looked at', () => {
    const careless = (cells: ShownCells, set: readonly PersonAnswer[]) => ({
      status: peopleIn(set) >= fewest ? 'shown' : 'hidden',
      cells,
    })
    const found = Array.from({ length: 50 }, (_, seed) => attack(seed, careless))
    expect(found.filter((seen) => fewestTogether(seen) < fewest).length).toBeGreaterThan(10)
    expect(found.filter((seen) => fewestBySums(seen) < fewest).length).toBeGreaterThan(10)
  })

  it('the attack finds people where figures are compared two by two alone', () => {
    const pairs = (cells: ShownCells, set: readonly PersonAnswer[]) => {
      const safe = [[], ...cells].every((before) => {
        const people = peopleIn(leftOver([set, 1], [before, -1]))
        return people === 0 || people >= fewest
      })
      return safe ? { status: 'shown', cells: [...cells, set] } : { status: 'hidden', cells }
    }
    const found = Array.from({ length: 300 }, (_, seed) => attack(seed, pairs))
    expect(found.filter((seen) => fewestBySums(seen) < fewest).length).toBeGreaterThan(0)
  })
})
