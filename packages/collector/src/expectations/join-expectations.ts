import type { StoredResponse } from '../storage/port.ts'

/** How a visit was, next to what was hoped for. */
export type Judged = 'below' | 'met' | 'exceeded'

/** What one person expected, and how the same visit or order was then. */
export interface JoinedExpectation {
  /** Of the answer before. */
  readonly id: string
  /** Of the answer after. */
  readonly after: string
  /** What mattered most, as an option of the question; absent where it was passed over. */
  readonly matter?: string
  readonly judged: Judged
}

/** Expectations, as far as they can be joined. Nothing is dropped: what has no other half is counted and listed. */
export interface JoinedExpectations {
  readonly joined: readonly JoinedExpectation[]
  /** Said what they expect, and nothing afterwards: ids of the answers before. */
  readonly onlyBefore: readonly string[]
  /** Said how it was, by a visit or order for which nobody was asked before. */
  readonly onlyAfter: readonly string[]
}

/** What names one visit in the context of both answers. */
const occasions = ['visit', 'order'] as const

/** The visit or order that an answer is about. */
export function occasionOf({ data: { context = {} } }: StoredResponse): string | undefined {
  const name = occasions.find((one) => context[one] !== undefined)
  return name && `${name}=${context[name]}`
}

/**
 * Joins what people said they expect (`before-visit`) with how the same visit or order was judged afterwards: by the
 * question about expectations where it was answered, else by the rating: criticism is below. Of several answers before or
 * after, the last one stands.
 */
export function joinExpectations(
  before: readonly StoredResponse[],
  after: readonly StoredResponse[],
): JoinedExpectations {
  const first = byOccasion(before.filter(isStanding))
  const second = byOccasion(
    after.filter((response) => isStanding(response) && judgedAs(response) !== undefined),
  )
  const joined = [...first].flatMap(([occasion, expected]) => {
    const response = second.get(occasion)
    const judged = response && judgedAs(response)
    if (!response || !judged) return []
    const matter = givenTo(expected, 'matter')
    return [
      {
        id: expected.id,
        after: response.id,
        ...(typeof matter === 'string' && { matter }),
        judged,
      },
    ]
  })
  const ids = new Set(joined.map(({ id }) => id))
  const afterIds = new Set(joined.map((one) => one.after))
  return {
    joined,
    onlyBefore: before
      .filter(
        (response) =>
          isStanding(response) && !ids.has((first.get(occasionOf(response) ?? '') ?? response).id),
      )
      .map(({ id }) => id),
    onlyAfter: [...second.values()].filter(({ id }) => !afterIds.has(id)).map(({ id }) => id),
  }
}

function byOccasion(responses: readonly StoredResponse[]): ReadonlyMap<string, StoredResponse> {
  const found = new Map<string, StoredResponse>()
  for (const response of [...responses].sort((a, b) => a.receivedAt - b.receivedAt)) {
    const occasion = occasionOf(response)
    if (occasion !== undefined) found.set(occasion, response)
  }
  return found
}

function isStanding({ state, repeats, data }: StoredResponse): boolean {
  return state !== 'withdrawn' && repeats === undefined && !data.presentation?.marks?.length
}

function givenTo({ data }: StoredResponse, question: string): unknown {
  return data.answers.find((answer) => answer.question === question)?.value
}

/** `undefined` where nothing was judged. */
function judgedAs(response: StoredResponse): Judged | undefined {
  const expect = givenTo(response, 'expect')
  if (typeof expect === 'number') return expect <= 2 ? 'below' : expect === 3 ? 'met' : 'exceeded'
  const rating = givenTo(response, 'rating')
  if (response.criticism) return 'below'
  return typeof rating === 'number' ? 'met' : undefined
}
