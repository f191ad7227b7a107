import { readCursor } from '../storage/cursor.ts'
import type { Cursor, ResponseFilter, ResponseState } from '../storage/port.ts'

export interface ResponseQuery {
  readonly filter: ResponseFilter
  /** Absent where the address does not say. */
  readonly limit?: number
  readonly after?: Cursor
}

export type ReadQuery =
  | { readonly status: 'ok'; readonly query: ResponseQuery }
  | { readonly status: 'invalid'; readonly message: string }

const maxLimit = 1_000

const states: readonly ResponseState[] = ['partial', 'submitted', 'withdrawn']
const audiences = ['external', 'internal', 'vendor']
const plain = ['prompt', 'place', 'table', 'staff'] as const
const known = [...plain, 'audience', 'state', 'from', 'to', 'limit', 'cursor']
const dayMs = 86_400_000

/** Reads what responses an address asks for. What is not known is told, so that a slip does not give everything. */
export function readQuery(parameters: URLSearchParams): ReadQuery {
  const given = new Map([...parameters].filter(([, value]) => value !== ''))
  const invalid = (message: string): ReadQuery => ({ status: 'invalid', message })
  for (const name of given.keys()) {
    if (!known.includes(name))
      return invalid(`“${name.slice(0, 50)}” is no filter. Known: ${known.join(', ')}.`)
    if (parameters.getAll(name).length > 1)
      return invalid(`${name} stands twice in the address. Give it once.`)
  }
  const audience = given.get('audience')
  if (audience && !audiences.includes(audience))
    return invalid(`audience is one of: ${audiences.join(', ')}.`)
  const asked = given.get('state')?.split(',') as ResponseState[] | undefined // checked on the next line
  if (asked && !asked.every((state) => states.includes(state)))
    return invalid(`state is one of: ${states.join(', ')}.`)
  const from = instant(given.get('from'), 0)
  const before = instant(given.get('to'), dayMs)
  if (from === null || before === null) {
    return invalid('from and to are dates like 2026-11-21 or times like 2026-11-21T18:00:00Z.')
  }
  // From a moment to the same moment is no slip: whoever asks again and again may come to it.
  const isMoment = given.get('from') === given.get('to')
  if (from !== undefined && before !== undefined && from >= before && !isMoment)
    return invalid('from is after to, so nothing lies between them. Exchange the two.')
  const limit = given.get('limit')
  if (limit !== undefined && !(/^\d{1,4}$/.test(limit) && Number(limit) >= 1 && Number(limit) <= maxLimit)) {
    return invalid(`limit is a number from 1 to ${maxLimit}.`)
  }
  const cursor = given.get('cursor')
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (cursor !== undefined && !after) return invalid('cursor is what an earlier reply gave as “next”.')
  const filter: ResponseFilter = {
    ...Object.fromEntries(plain.flatMap((name) => (given.has(name) ? [[name, given.get(name)]] : []))),
    ...(audience && { audience }),
    ...(asked && { states: asked }),
    ...(from !== undefined && { from }),
    ...(before !== undefined && { before }),
  }
  const query = { filter, ...(limit !== undefined && { limit: Number(limit) }), ...(after && { after }) }
  return { status: 'ok', query }
}

/** Milliseconds since 1970; `null` where it is no time. A date alone is the day in UTC, for `to` up to its end. */
function instant(text: string | undefined, dayLength: number): number | undefined | null {
  if (text === undefined) return undefined
  const time = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(time) || !isInCalendar(text.slice(0, 10))) return null
  return time + (text.includes('T') ? 0 : dayLength)
}

/** `Date.parse` takes the 30th of February for the 2nd of March. */
function isInCalendar(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}
