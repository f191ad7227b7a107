/** Where a question leads: to the question with the index `to`, or to the end where that is the number of questions. */
export interface Edge {
  /** A condition over answers. An edge without one is taken where none before it was. */
  readonly when?: string
  readonly to: number
}

/** `true`: always reached. `false`: never. */
type Reached = string | boolean

/**
 * Turns jumps into conditions. Other tools say where each question leads; a prompt says of each question when it is asked.
 * Questions are numbered by their places, and every edge must lead forward.
 *
 * @param given - of each question its ways out, in the order in which they are tried; the last one has no condition
 * @returns of each question its `when`: `undefined` where it is always asked, `false` where no way leads to it
 */
export function conditionsOf(given: readonly (readonly Edge[])[]): readonly (string | false | undefined)[] {
  // What stands behind a way without a condition is never tried.
  const edges = given.map((ways) => ways.slice(0, ways.findIndex(({ when }) => !when) + 1 || undefined))
  const count = edges.length
  const reached: Reached[] = [true]
  for (let at = 1; at < count; at++) {
    const before = lastCommon(edges, at)
    // What everybody passes who has passed an earlier question needs no other condition than that one's.
    reached[at] =
      before !== undefined && !reaches(edges, before, count, at)
        ? (reached[before] as Reached)
        : any(
            edges
              .slice(0, at)
              .flatMap((ways, from) => waysTo(ways, at).map((way) => both(reached[from] as Reached, way))),
          )
  }
  return reached.map((when) => (when === true ? undefined : when))
}

/** The conditions under which one question's ways lead to another. */
function waysTo(ways: readonly Edge[], to: number): readonly Reached[] {
  return ways.flatMap((way, index) => {
    if (way.to !== to) return []
    const earlier = ways
      .slice(0, index)
      .filter((other) => other.to !== to && other.when)
      .map(({ when }) => when as string)
    const none = earlier.length ? `not (${earlier.join(' or ')})` : true
    return [both(way.when ?? true, none)]
  })
}

/** The last question before `at` that every way to it passes. */
function lastCommon(edges: readonly (readonly Edge[])[], at: number): number | undefined {
  for (let before = at - 1; before > 0; before--) if (!reaches(edges, 0, at, before)) return before
  return reaches(edges, 0, at) ? 0 : undefined
}

/** Whether a way leads from one question to another that does not pass `without`. */
function reaches(edges: readonly (readonly Edge[])[], from: number, to: number, without?: number): boolean {
  if (from === without) return false
  const seen = new Set<number>([from])
  for (const at of seen)
    for (const way of edges[at] ?? []) {
      if (way.to === to) return true
      if (way.to !== without) seen.add(way.to)
    }
  return false
}

const grouped = (text: string): string => (/ or /.test(text) ? `(${text})` : text)

function both(a: Reached, b: Reached): Reached {
  if (a === false || b === false) return false
  if (a === true) return b
  return b === true || a === b ? a : `${grouped(a)} and ${grouped(b)}`
}

function any(list: readonly Reached[]): Reached {
  const texts = [...new Set(list.filter((item) => item !== false))]
  if (!texts.length) return false
  return texts.includes(true) || texts.join(' or ')
}
