import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { careFigures } from '../care/care-figures.ts'
import { customersView, keepOwnView, ownPoints, ownView, quarterOf } from '../care/own-view.ts'
import { treatmentOf } from '../care/treatment.ts'
import { ofLastMonths, releasedAnswers } from '../colleagues/released-answers.ts'
import { countResponses } from '../listening/count-responses.ts'
import { mergeDigests } from '../listening/digest.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { carePage } from '../pages/care/care-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { postedFields } from '../posted.ts'
import { insideFrom, insideHow, insideMonths } from '../results/inside-block.ts'
import type { ResponsePage } from '../storage/port.ts'

/** So many people of each side are more than the interval can be told apart by. */
const most = 1_000
const maxFormBytes = 4_096

/** The care of the team, as it sees it and as its customers do. */
export function careRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, prompts, now, keeper } = parts
  const routes = new Hono<AppEnv>()
  routes.get('/care', peopleOnly(parts, 'manager'), async (c) => {
    const at = now()
    const batches = ofLastMonths(await releasedAnswers(parts, ['care-quotient'], at), insideMonths, at)
    const from = insideFrom(batches, at)
    const customers = await storage.responses(
      { prompt: 'care-quotient-mirror', audience: 'external', from },
      { limit: most },
    )
    const digest = mergeDigests((await keeper.ready(from, at)).days.values())
    const view = await ownView(storage, quarterOf(at))
    const staff = batches.flatMap(({ answers }) => answers)
    const figures = careFigures(staff, customers.responses)
    // Whoever is hidden is not counted here either.
    const told = [
      ...(figures.staff.status === 'shown' ? staff : []),
      ...(figures.customers.status === 'shown' ? customers.responses : []),
    ]
    const said = [...countResponses(told, prompts).prompts.values()]
    const n = said.reduce((sum, { responses }) => sum + responses, 0)
    return replyPage(
      c,
      carePage({
        figures,
        how: insideHow({ parts: said, n, from, to: at, method: methodOf(customers) }, prompts),
        from,
        to: at,
        treatment: treatmentOf(digest),
        own: view && { view, customers: customersView(digest) },
        waiting: await waitingNow(storage, at, c.get('person')),
      }),
    )
  })
  routes.post('/care', peopleOnly(parts, 'manager'), async (c) => {
    const form = await postedFields(c, maxFormBytes)
    const point = ownPoints.find((known) => known === form.get('point'))
    const at = now()
    if (point) await keepOwnView(storage, quarterOf(at), { point, at })
    return c.redirect('/care', 303)
  })
  return routes
}

/** The gap is told apart in another way than shares are, and the items stand without an interval. */
function methodOf(customers: ResponsePage): string {
  const whom = customers.next === undefined ? '' : `Of customers the newest ${most} answers. `
  return `${whom}The interval of the gap is 95 %, by drawing people again and again (bootstrap); the items and both quotients stand without one. Nothing is weighted. Who did not answer may think otherwise.`
}
