import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { ownOrigin } from '../own-hosts.ts'
import { ownerPage } from '../pages/owner-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { promptFigures } from '../reading/prompt-figures.ts'
import { isOwner } from '../session.ts'
import { readCursor } from '../storage/cursor.ts'

const perPage = 50

/** The owner's page. */
export function ownerRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, prompts, publicUrl, secrets, now } = parts
  const routes = new Hono<AppEnv>()
  routes.get('/', async (c) => {
    if (!(await isOwner(c, parts))) return c.redirect('/login', 303)
    const after = readCursor(c.req.query('before') ?? '')
    const [page, tallies, showings] = await Promise.all([
      storage.responses({ states: ['partial', 'submitted'] }, { limit: perPage, ...(after && { after }) }),
      storage.tallies(),
      storage.showings(),
    ])
    const html = ownerPage({
      page,
      figures: promptFigures(tallies, showings, prompts),
      prompts,
      now: now(),
      newest: !after,
      url: ownOrigin(c, publicUrl),
      writeKey: secrets.writeKey,
    })
    return replyPage(c, html, { trustedTypes: 'earshot-page' })
  })
  return routes
}
