import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { openCases } from '../cases/open-cases.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { ownOrigin } from '../own-hosts.ts'
import { emptyPage } from '../pages/empty-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { resultsPage } from '../pages/results/results-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { askedYet } from '../results/asked-yet.ts'
import { results } from '../results/results.ts'
import { viewFilter } from '../results/view-filter.ts'

/** The owner's first page. */
export function listeningRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, prompts, publicUrl, secrets, now, keeper } = parts
  const routes = new Hono<AppEnv>()
  routes.get('/', peopleOnly(parts, 'staff'), async (c) => {
    if (c.get('person').role === 'staff') return c.redirect('/staff', 303)
    const { speech } = c.get('person')
    const at = now()
    await openCases(storage, at, 1)
    const waiting = await waitingNow(storage, at, c.get('person'))
    const anything = await storage.responses({}, { limit: 1 })
    if (!anything.responses.length) {
      const page = emptyPage({
        url: ownOrigin(c, publicUrl),
        writeKey: secrets.writeKey,
        askedYet: askedYet(new Map(), [], prompts),
        waiting,
      })
      return replyPage(c, page, { trustedTypes: 'earshot-page', locale: speech?.locale })
    }
    const filter = viewFilter(new URL(c.req.url).searchParams)
    const found = await results({ storage, prompts, keeper }, filter, at, speech)
    return replyPage(c, resultsPage(found, prompts, waiting), {
      trustedTypes: 'earshot-page',
      locale: speech?.locale,
    })
  })
  return routes
}
