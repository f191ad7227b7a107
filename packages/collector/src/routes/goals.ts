import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { goals, keepGoals, readGoals } from '../goals/goals.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { goalsPage } from '../pages/goals/goals-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { postedFields } from '../posted.ts'

const maxFormBytes = 4_096

/** What the house wants to be. */
export function goalRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now } = parts
  const routes = new Hono<AppEnv>()
  /** @param typed - what was sent and is no target */
  const show = async (c: Context, typed?: URLSearchParams): Promise<Response> => {
    const page = goalsPage({
      goals: await goals(storage),
      now: now(),
      waiting: await waitingNow(storage, now(), c.get('person')),
      ...(typed && { typed }),
    })
    return replyPage(c, page, { status: typed ? 422 : 200 })
  }
  routes.get('/goals', peopleOnly(parts, 'manager'), (c) => show(c))

  routes.post('/goals', peopleOnly(parts, 'manager'), async (c) => {
    const form = await postedFields(c, maxFormBytes)
    const given = readGoals(form, await goals(storage), now())
    if (!given) return show(c, form)
    await keepGoals(storage, given)
    return c.redirect('/goals', 303)
  })
  return routes
}
