import { createHash } from 'node:crypto'
import { versionOf } from '@earshot/core/version'
import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { problem } from '../problem.ts'
import { publicHeaders } from '../public-headers.ts'

/** The definitions that can be asked here, for pages of any origin; with `version` one as it was asked before. */
export function promptRoutes({ prompts, shelf, storage }: AppParts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/v1/prompts', publicHeaders, (c) =>
    definitions(
      c,
      JSON.stringify({ prompts: [...prompts.values()].filter(({ id }) => !shelf.deleted.has(id)) }),
    ),
  )
  routes.get('/v1/prompts/:id', publicHeaders, async (c) => {
    const version = c.req.query('version')
    const today = prompts.get(c.req.param('id'))
    if (version === undefined && shelf.deleted.has(c.req.param('id'))) return none(c)
    const isToday = version === undefined || (today && versionOf(today) === version)
    const prompt = isToday ? today : await storage.definition(c.req.param('id'), version)
    return prompt ? definitions(c, JSON.stringify(prompt)) : none(c)
  })
  return routes
}

const none = (c: Context): Response =>
  problem(c, { status: 404, code: 'no-prompt', detail: 'There is no prompt of this name.' })

function definitions(c: Context, text: string): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  c.header('ETag', etag)
  c.header('Cache-Control', 'public, max-age=60')
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304)
  c.header('Content-Type', 'application/json; charset=utf-8')
  return c.body(text)
}
