import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { callLifeMs, openCalls } from '../calls/open-call.ts'
import { decodeText, readBody } from '../ingest/read-body.ts'
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
    const at = now()
    const calls = openCalls(await storage.listening.calls(at - callLifeMs), at)
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
    const state = await storage.callState(c.req.param('id'))
    return state ? c.json({ state }) : problem(c, unknown)
  })

  routes.patch(path, readersOnly(parts, 'act'), async (c) => {
    if (!isFromHere(c, publicUrl)) {
      const detail = 'Calls are marked from the pages of this collector, or by a program.'
      return problem(c, { status: 403, code: 'foreign-origin', detail })
    }
    const body = await readBody(c.req.raw, 1_000)
    const [, next] =
      /^\s*\{\s*"state"\s*:\s*"(seen|done)"\s*\}\s*$/.exec(
        (body.status === 'ok' && decodeText(body.bytes)) || '',
      ) ?? []
    if (next !== 'seen' && next !== 'done')
      return problem(c, {
        status: 400,
        code: 'bad-state',
        detail: 'Send {"state": "seen"} or {"state": "done"}.',
      })
    const id = c.req.param('id')
    const state = await storage.markCall(id, next, now())
    // Other devices of the team show that somebody is on the way.
    const prompt = state && (await storage.response(id))?.data.prompt.id
    if (prompt) hub.publish({ id, prompt, criticism: false, call: true })
    return state ? c.json({ state }) : problem(c, unknown)
  })
  return routes
}
