import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { replyPage } from '../pages/reply-page.ts'
import { requestsPage } from '../pages/requests/requests-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { requestList, requestOf } from '../requests/request.ts'

const spanMs = 90 * 86_400_000
/** More than a page can hold are no list; the newest are shown. */
const most = 500

/** What customers asked for. */
export function requestRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now } = parts
  const routes = new Hono<AppEnv>()
  routes.get('/requests', peopleOnly(parts, 'manager'), async (c) => {
    const at = now()
    const filter = { prompt: 'heard', from: at - spanMs, states: ['partial', 'submitted'] as const }
    const { responses } = await storage.responses(filter, { limit: most })
    const today = new Date(at).toISOString().slice(0, 10)
    const list = requestList(
      responses.flatMap((response) => requestOf(response) ?? []),
      today,
    )
    return replyPage(c, requestsPage(list, await waitingNow(storage, at, c.get('person'))))
  })
  return routes
}
