import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { eraseAbout } from '../erasing/erase-about.ts'
import { signErasure } from '../erasing/erasure-receipt.ts'
import { problem } from '../problem.ts'
import { isFromHere } from '../same-origin.ts'
import { readersOnly } from '../session.ts'

/** Erases a response, or all of somebody, with all that was kept of it. Whatever is still on its way is answered 410 from then on. */
export function erasureRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, publicUrl, now, secrets, backupsMs } = parts
  const sealing = { secret: secrets.secret, backupsMs }
  const routes = new Hono<AppEnv>()
  const erasing = readersOnly(parts, 'erase', 'owner', { keepsSitesApart: true })
  routes.delete('/v1/responses/:id', erasing, async (c) => {
    if (!isFromHere(c, publicUrl)) return foreign(c)
    const id = c.req.param('id')
    const site = c.get('site')
    // What belongs to another site is to this key as if it were not there, and is not kept from coming either.
    if (site !== undefined && (await storage.response(id))?.source !== `//${site}`)
      return problem(c, { status: 404, code: 'no-response', detail: `${site} has no response of this id.` })
    // An id that is not there yet may still wait in a browser, so it is remembered all the same.
    const erased = await storage.erase([id], now())
    return c.json({ id, erased: erased.length > 0, ...signErasure(erased, now(), sealing) })
  })

  routes.delete('/v1/people/:id', readersOnly(parts, 'erase'), async (c) => {
    if (!isFromHere(c, publicUrl)) return foreign(c)
    const responses = await eraseAbout(storage, { type: 'person', value: c.req.param('id') }, now)
    return c.json({ responses, ...signErasure(responses, now(), sealing) })
  })
  return routes
}

function foreign(c: Context): Response {
  const detail = 'Responses are erased from the pages of this collector, or by a program.'
  return problem(c, { status: 403, code: 'foreign-origin', detail })
}
