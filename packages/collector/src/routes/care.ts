import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { careFigures } from '../care/care-figures.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { carePage } from '../pages/care/care-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { lastQuarter } from '../results/inside-block.ts'
import type { StoredResponse } from '../storage/port.ts'

const dayMs = 86_400_000
/** So many people of each side are more than the interval can be told apart by. */
const most = 1_000

/** The care of the team, as it sees it and as its customers do. */
export function careRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now } = parts
  const routes = new Hono<AppEnv>()
  routes.get('/care', peopleOnly(parts, 'manager'), async (c) => {
    const at = now()
    const { from, to } = lastQuarter(at)
    const answers = async (prompt: string): Promise<readonly StoredResponse[]> =>
      (await storage.responses({ prompt, from, before: to }, { limit: most })).responses
    const figures = careFigures(await answers('care-quotient'), await answers('care-quotient-mirror'))
    return replyPage(
      c,
      carePage({ figures, from, to: to - dayMs, waiting: await waitingNow(storage, at, c.get('person')) }),
    )
  })
  return routes
}
