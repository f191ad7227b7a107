import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { careFigures } from '../care/care-figures.ts'
import { customersView, keepOwnView, ownPoints, ownView } from '../care/own-view.ts'
import { treatmentOf } from '../care/treatment.ts'
import { decodeText, readBody } from '../ingest/read-body.ts'
import { mergeDigests } from '../listening/digest.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { carePage } from '../pages/care/care-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { lastQuarter } from '../results/inside-block.ts'
import type { StoredResponse } from '../storage/port.ts'

const dayMs = 86_400_000
/** So many people of each side are more than the interval can be told apart by. */
const most = 1_000
const maxFormBytes = 4_096

/** The care of the team, as it sees it and as its customers do. */
export function careRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now, keeper } = parts
  const routes = new Hono<AppEnv>()
  routes.get('/care', peopleOnly(parts, 'manager'), async (c) => {
    const at = now()
    const { from, to } = lastQuarter(at)
    const answers = async (prompt: string): Promise<readonly StoredResponse[]> =>
      (await storage.responses({ prompt, from, before: to }, { limit: most })).responses
    const days = await keeper.ready(from, at)
    const digest = mergeDigests([...days.days].filter(([day]) => day * dayMs < to).map(([, part]) => part))
    const view = await ownView(storage, from)
    const figures = careFigures(await answers('care-quotient'), await answers('care-quotient-mirror'))
    return replyPage(
      c,
      carePage({
        figures,
        from,
        to: to - dayMs,
        treatment: treatmentOf(digest),
        own: view && { view, customers: customersView(digest) },
        waiting: await waitingNow(storage, at, c.get('person')),
      }),
    )
  })
  routes.post('/care', peopleOnly(parts, 'manager'), async (c) => {
    const body = await readBody(c.req.raw, maxFormBytes)
    const form = new URLSearchParams((body.status === 'ok' && decodeText(body.bytes)) || '')
    const point = ownPoints.find((known) => known === form.get('point'))
    const at = now()
    if (point) await keepOwnView(storage, lastQuarter(at).from, { point, at })
    return c.redirect('/care', 303)
  })
  return routes
}
