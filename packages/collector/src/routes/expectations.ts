import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { collectExpectations } from '../expectations/collect-expectations.ts'
import { expectationRows, joinedRows, matterGaps } from '../expectations/expectation-view.ts'
import { mergeDigests } from '../listening/digest.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { expectationsPage } from '../pages/expectations/expectations-page.ts'
import { expectedPage } from '../pages/expectations/expected-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'

const yearMs = 365 * dayMs
/** As many as fit on a phone. */
const topRows = 5

/** What customers expect before they come, and what became of it. */
export function expectationRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, prompts, keeper, now } = parts
  const routes = new Hono<AppEnv>()
  const year = async (at: number) => mergeDigests((await keeper.ready(at - yearMs, at)).days.values())

  routes.get('/expectations', peopleOnly(parts, 'manager'), async (c) => {
    const at = now()
    const digest = await year(at)
    const joined = await collectExpectations(storage, at - yearMs)
    const page = expectationsPage({
      rows: expectationRows(digest, prompts),
      joined,
      joinedRows: joinedRows(joined),
      gaps: matterGaps(digest),
      now: at,
      waiting: await waitingNow(storage, at, c.get('person')),
    })
    return replyPage(c, page)
  })

  /** For everybody who works here: read-only, on one screen of a phone, without a word of any customer. */
  routes.get('/expected', peopleOnly(parts, 'staff'), async (c) => {
    const at = now()
    const rows = expectationRows(await year(at), prompts).slice(0, topRows)
    return replyPage(c, expectedPage(rows, await waitingNow(storage, at, c.get('person'))))
  })
  return routes
}
