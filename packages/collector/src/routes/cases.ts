import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { actOnCase } from '../cases/act-on-case.ts'
import type { CaseState } from '../cases/case.ts'
import { openCases } from '../cases/open-cases.ts'
import { readChange } from '../cases/read-change.ts'
import { wireCase, wireCaseEvent } from '../cases/wire-case.ts'
import { postedText } from '../posted.ts'
import { problem } from '../problem.ts'
import { wireResponse } from '../reading/wire-response.ts'
import { isFromHere } from '../same-origin.ts'
import { readersOnly } from '../session.ts'

const path = '/v1/cases/:id'
const maxBytes = 32_768
const usualLimit = 100
const maxLimit = 1_000
const states: readonly CaseState[] = ['new', 'contacted', 'resolved', 'looked-at', 'spam']
const open: readonly CaseState[] = ['new', 'contacted']
const unknown = { status: 404, code: 'no-case', detail: 'There is no such case.' } as const

/** The inbox for programs: what must be answered, and what is done to it. */
export function caseRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now, publicUrl } = parts
  const { listening } = storage
  const routes = new Hono<AppEnv>()

  routes.get('/v1/cases', readersOnly(parts), async (c) => {
    const asked = readFilter(new URL(c.req.url).searchParams)
    if (typeof asked === 'string') return problem(c, { status: 400, code: 'bad-filter', detail: asked })
    const at = now()
    await openCases(storage, at, 1)
    const order = asked.states.every((state) => open.includes(state)) ? 'urgent' : 'newest'
    const [cases, counts] = await Promise.all([
      listening.cases({ ...asked, now: at, order }),
      listening.caseCounts(at),
    ])
    const responses = new Map(
      (await storage.several(cases.map(({ id }) => id))).map((item) => [item.id, item]),
    )
    return c.json({
      cases: cases.map((item) => {
        const response = responses.get(item.id)
        return { ...wireCase(item, at), ...(response && { response: wireResponse(response) }) }
      }),
      counts: Object.fromEntries(states.map((state) => [state, counts[state] ?? 0])),
    })
  })

  routes.get(path, readersOnly(parts), async (c) => {
    await openCases(storage, now(), 1)
    return reply(c, parts)
  })

  routes.patch(path, readersOnly(parts, 'act', 'manager'), async (c) => {
    if (!isFromHere(c, publicUrl)) {
      const detail = 'Cases are worked on from the pages of this collector, or by a program.'
      return problem(c, { status: 403, code: 'foreign-origin', detail })
    }
    const change = readChange(await postedText(c, maxBytes))
    if (change.status !== 'ok') return problem(c, { status: 400, code: 'bad-change', detail: change.message })
    await openCases(storage, now(), 1)
    // Whoever is signed in under a name acts under it; the first owner has none, and a key says for whom.
    const person = c.get('person')
    const by = (person?.id === undefined ? change.by : person.name) || (person ? 'owner' : 'program')
    for (const deed of change.deeds) {
      const acted = await actOnCase(storage, c.req.param('id'), { at: now(), by, deed })
      if (acted.status === 'unknown') return problem(c, unknown)
      if (acted.status === 'refused') return problem(c, { status: 409, code: 'not-yet', detail: acted.why })
    }
    return reply(c, parts)
  })
  return routes
}

async function reply(c: Context, { storage, now }: AppParts): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const [item, events, response] = await Promise.all([
    storage.listening.case(id),
    storage.listening.caseEvents(id),
    storage.response(id),
  ])
  if (!item) return problem(c, unknown)
  return c.json({
    ...wireCase(item, now()),
    ...(response && { response: wireResponse(response) }),
    events: events.map(wireCaseEvent),
  })
}

/** What a list is narrowed to, or what is wrong with it. */
function readFilter(
  parameters: URLSearchParams,
): { readonly states: readonly CaseState[]; readonly limit: number } | string {
  const given = new Map([...parameters].filter(([, value]) => value !== ''))
  for (const name of given.keys())
    if (name !== 'state' && name !== 'limit')
      return `“${name.slice(0, 50)}” is no filter. Known: state, limit.`
  const asked = (given.get('state')?.split(',') ?? open) as readonly CaseState[] // checked on the next line
  if (!asked.every((state) => states.includes(state))) return `state is one of: ${states.join(', ')}.`
  const limit = Number(given.get('limit') ?? usualLimit)
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= maxLimit))
    return `limit is a number from 1 to ${maxLimit}.`
  return { states: asked, limit }
}
