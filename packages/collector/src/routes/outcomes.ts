import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { dropOutcomes, keepOutcomes, outcomesAll } from '../outcomes/outcome.ts'
import { outcomesBeside } from '../outcomes/outcomes-beside.ts'
import { readOutcomes } from '../outcomes/read-outcomes.ts'
import type { FieldProblem } from '../pages/field-problem.ts'
import { outcomesPage } from '../pages/outcomes/outcomes-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { postedFields } from '../posted.ts'
import { howWeKnow } from '../results/how-we-know.ts'

/** As many lines as are kept, with long names in any script. */
const maxFormBytes = 1_200_000
/** Two years, and the days of a month that has begun. */
const spanMs = 24 * 31 * dayMs

/** What the house achieves, beside what its customers say. */
export function outcomeRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, prompts, keeper, now } = parts
  const routes = new Hono<AppEnv>()

  const show = async (c: Context, typed?: URLSearchParams, problem?: FieldProblem): Promise<Response> => {
    const at = now()
    const { days } = await keeper.ready(at - spanMs, at)
    const beside = outcomesBeside(days, await outcomesAll(storage), at)
    const n = beside.asked.reduce((sum, { judged }) => sum + judged, 0)
    const from = Date.parse(`${beside.months[0]}-01`)
    const page = outcomesPage({
      beside,
      how: howWeKnow({ parts: beside.asked, n, from, to: at }, prompts),
      ...(typed && { typed }),
      now: at,
      waiting: await waitingNow(storage, at, c.get('person')),
      ...(problem && { problem }),
    })
    return replyPage(c, page, { status: problem ? 422 : 200 })
  }
  routes.get('/outcomes', peopleOnly(parts, 'manager'), (c) => show(c))

  routes.post('/outcomes', peopleOnly(parts, 'manager'), async (c) => {
    const form = await postedFields(c, maxFormBytes)
    const drop = form.get('drop')
    if (drop !== null) {
      await dropOutcomes(storage, drop)
      return c.redirect('/outcomes', 303)
    }
    const field = (name: string): string => (form.get(name) ?? '').trim()
    const lines = field('lines')
    const one = ['month', 'kind', 'name', 'value'].map((name) => field(name).replaceAll(';', ','))
    const read = readOutcomes(lines || one.join(';'))
    if (read.status === 'refused')
      return show(
        c,
        form,
        lines
          ? { why: read.why, field: 'lines' }
          : { why: read.why.replace(/^Line 1: the/, 'The'), field: read.field ?? 'value' },
      )
    await keepOutcomes(storage, read.outcomes)
    return c.redirect('/outcomes', 303)
  })
  return routes
}
