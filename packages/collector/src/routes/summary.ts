import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { problem } from '../problem.ts'
import { readQuery } from '../reading/read-query.ts'
import { summary } from '../reading/summary.ts'
import { readersOnly } from '../session.ts'

/** What belongs to lists, and not to figures. */
const ofLists = ['limit', 'cursor']

/** Counts, shares with their intervals, and who answers, prompt by prompt. */
export function summaryRoutes(parts: AppParts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/v1/summary', readersOnly(parts), async (c) => {
    const parameters = new URL(c.req.url).searchParams
    const by = parameters.get('by') || undefined
    parameters.delete('by')
    const bad = (detail: string) => problem(c, { status: 400, code: 'bad-filter', detail })
    const list = ofLists.find((name) => parameters.has(name))
    if (list) return bad(`A summary is of everything that fits, so “${list}” is no filter of it.`)
    if (by !== undefined && !/^[\w.-]{1,64}$/.test(by))
      return bad('by is the name of a field of the context, such as table.')
    const read = readQuery(parameters)
    if (read.status !== 'ok') return bad(read.message)
    return c.json({
      by: by ?? null,
      prompts: await summary({ ...parts, now: parts.now() }, read.query.filter, by),
    })
  })
  return routes
}
