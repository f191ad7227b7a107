import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { isOfColleagues } from '../reading/of-colleagues.ts'
import { wireResponse } from '../reading/wire-response.ts'
import { readersOnly } from '../session.ts'

const most = 500

/** What was sent for a revision that was stored already and says something else, newest first. */
export function conflictRoutes(parts: AppParts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/v1/conflicts', readersOnly(parts, 'read', 'manager', { keepsSitesApart: true }), async (c) => {
    const site = c.get('site')
    const conflicts = await parts.storage.conflicts(most, site === undefined ? undefined : `//${site}`)
    return c.json({ conflicts: conflicts.filter(({ data }) => !isOfColleagues(data)).map(wireResponse) })
  })
  return routes
}
