import type { KnownPrompts } from '../ingest/record-of.ts'
import type { Storage, StoredResponse } from '../storage/port.ts'
import { aloneOf } from './ways.ts'

export type Surprised = 'good' | 'other'

/** What somebody said who was also asked for a surprise, then or another time. */
export interface AfterSurprise {
  readonly surprised: Surprised
  /** Whether they come again: `yes`, `not-sure`, `no`. */
  readonly again?: string
  /** 0 to 10: how likely they recommend. */
  readonly recommend?: number
}

/** What tells that two answers are of the same person. */
const keys = ['person', 'order', 'visit'] as const
/** So many of each are enough for whole percents. */
const most = 1_000

/**
 * Joins whether somebody was surprised with whether they come again and recommend: within one answer where a prompt asks
 * both, else by the person, the order or the visit that pages tell. Of several answers the newest stands.
 *
 * @param from - milliseconds since 1970
 */
export async function afterSurprises(
  storage: Pick<Storage, 'responses'>,
  prompts: KnownPrompts,
  from: number,
): Promise<readonly AfterSurprise[]> {
  const asking = [...prompts.values()].filter(
    ({ id, questions, audience = 'external' }) =>
      audience === 'external' &&
      (id === 'recommend' ||
        questions.some((question) => question.id === 'surprised' || question.id === 'again')),
  )
  const pages = await Promise.all(
    asking.map(({ id }) => storage.responses({ prompt: id, from, audience: 'external' }, { limit: most })),
  )
  const all = pages.flatMap(({ responses }) => responses).filter(isCounted)
  const surprises = new Map<string, { readonly at: number; readonly surprised: Surprised }>()
  for (const response of all) {
    const value = givenTo(response, 'surprised')
    if (typeof value !== 'string') continue
    const one = { at: response.receivedAt, surprised: value === 'good' ? 'good' : 'other' } as const
    for (const name of namesOf(response))
      if ((surprises.get(name)?.at ?? 0) <= one.at) surprises.set(name, one)
  }
  const said = new Map<string, AfterSurprise>()
  for (const response of [...all].sort((a, b) => a.receivedAt - b.receivedAt)) {
    const names = namesOf(response)
    const found = names.flatMap((name) => surprises.get(name) ?? [])[0]
    if (!found) continue
    const again = givenTo(response, 'again')
    const rating = response.data.prompt.id === 'recommend' ? givenTo(response, 'rating') : undefined
    if (typeof again !== 'string' && typeof rating !== 'number') continue
    const key = names[0] ?? response.id
    said.set(key, {
      ...said.get(key),
      surprised: found.surprised,
      ...(typeof again === 'string' && { again }),
      ...(typeof rating === 'number' && { recommend: rating }),
    })
  }
  return [...said.values()]
}

function isCounted({ state, repeats, data }: StoredResponse): boolean {
  return (
    state !== 'withdrawn' &&
    repeats === undefined &&
    aloneOf(data) === undefined &&
    !data.presentation?.marks?.length
  )
}

/** By the person first; a response of which nothing is told is joined with itself alone. */
function namesOf({ id, data: { context = {} } }: StoredResponse): readonly string[] {
  return [...keys.flatMap((key) => (context[key] === undefined ? [] : `${key}=${context[key]}`)), `id=${id}`]
}

function givenTo({ data }: StoredResponse, question: string): unknown {
  return data.answers.find((answer) => answer.question === question)?.value
}
