import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { answerEvents } from '../ingest/answer-events.ts'
import { eventsPath, eventsRequest } from '../ingest/events-request.ts'
import { publicHeaders } from '../public-headers.ts'

/** Takes events and replies with the receipt, after the accepted ones are on disk. */
export function eventRoutes(parts: AppParts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.use(eventsPath, publicHeaders)

  routes.options(eventsPath, (c) => {
    c.header('Access-Control-Allow-Methods', 'POST, OPTIONS')
    const attributes = ['specversion', 'type', 'source', 'id', 'subject', 'time'].map((name) => `ce-${name}`)
    c.header('Access-Control-Allow-Headers', ['content-type', 'authorization', ...attributes].join(', '))
    c.header('Access-Control-Max-Age', '86400')
    return c.body(null, 204)
  })

  routes.post(eventsPath, async (c) => {
    const { status, headers, body } = await answerEvents(eventsRequest(c), parts)
    return c.body(body, status, headers)
  })
  return routes
}
