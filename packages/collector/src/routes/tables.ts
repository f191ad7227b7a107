import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { openTable } from '../calls/quiet-tables.ts'
import { problem } from '../problem.ts'
import { isFromHere } from '../same-origin.ts'
import { readersOnly } from '../session.ts'
import { billPaid } from '../tables/paid-tables.ts'

/** What a till tells of tables. */
export function tableRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now, publicUrl } = parts
  const routes = new Hono<AppEnv>()
  // The bill is paid: the visit is over, and whoever sits there next begins anew.
  routes.delete('/v1/tables/:place/:table/visit', readersOnly(parts, 'act'), async (c) => {
    if (!isFromHere(c, publicUrl)) {
      const detail = 'Visits are ended from the pages of this collector, or by a program.'
      return problem(c, { status: 403, code: 'foreign-origin', detail })
    }
    const { place, table } = c.req.param()
    await billPaid(storage, { place, table }, now())
    await openTable(storage, { place, table }, now())
    return c.body(null, 204)
  })
  return routes
}
