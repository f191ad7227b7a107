import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { callWith, waitingCalls } from '../calls/waiting-calls.ts'
import { postedText } from '../posted.ts'
import { problem } from '../problem.ts'
import { publicHeaders } from '../public-headers.ts'
import { isFromHere } from '../same-origin.ts'
import { readersOnly } from '../session.ts'

const path = '/v1/calls/:id'
const unknown = { status: 404, code: 'no-call', detail: 'There is no such call.' } as const

/**
 * The tables that wait, for the team, and what became of a call. Whoever has called knows its id, which nobody can guess,
 * and is told no more than the state; the team marks it.
 */
export function callRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now, publicUrl, hub } = parts
  const routes = new Hono<AppEnv>()
  routes.get('/v1/calls', readersOnly(parts, 'read', 'staff'), async (c) => {
    const [filter] = new URL(c.req.url).searchParams.keys()
    if (filter !== undefined) {
      const detail = `“${filter.slice(0, 50)}” is no filter. All calls that wait are given; each says its place, table, kind and state.`
      return problem(c, { status: 400, code: 'bad-filter', detail })
    }
    const calls = await waitingCalls(storage, now())
    return c.json({
      calls: calls.map(({ calledAt, ...call }) => ({
        id: call.ids[0],
        ...call,
        calledAt: new Date(calledAt).toISOString(),
      })),
    })
  })

  routes.get(path, publicHeaders, async (c) => {
    c.header('Cache-Control', 'no-store')
    const id = c.req.param('id')
    const state = await storage.callState(id)
    if (!state) return problem(c, unknown)
    // A second tap waits for nothing of its own: what became of the first is true of both.
    const call = state === 'sent' ? callWith(await waitingCalls(storage, now()), id) : undefined
    return c.json({ state: call?.state ?? state })
  })

  routes.patch(path, readersOnly(parts, 'act'), async (c) => {
    if (!isFromHere(c, publicUrl)) {
      const detail = 'Calls are marked from the pages of this collector, or by a program.'
      return problem(c, { status: 403, code: 'foreign-origin', detail })
    }
    const text = (await postedText(c, 1_000)) ?? ''
    const [, next] = /^\s*\{\s*"state"\s*:\s*"(seen|done)"\s*\}\s*$/.exec(text) ?? []
    if (next !== 'seen' && next !== 'done')
      return problem(c, {
        status: 400,
        code: 'bad-state',
        detail: 'Send {"state": "seen"} or {"state": "done"}.',
      })
    const id = c.req.param('id')
    // All taps of one table for one thing are one call.
    const others = callWith(await waitingCalls(storage, now()), id)?.ids.filter((other) => other !== id) ?? []
    const state = await storage.markCall(id, next, now())
    for (const other of others) await storage.markCall(other, next, now())
    // Other devices of the team show that somebody is on the way.
    const prompt = state && (await storage.response(id))?.data.prompt.id
    if (prompt) hub.publish({ id, prompt, criticism: false, call: true })
    return state ? c.json({ state }) : problem(c, unknown)
  })
  return routes
}
