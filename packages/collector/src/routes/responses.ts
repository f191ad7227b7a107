import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { problem } from '../problem.ts'
import { type ExportFormat, exportFormats } from '../reading/export-formats.ts'
import { exportStream } from '../reading/export-stream.ts'
import { type ResponseQuery, readQuery } from '../reading/read-query.ts'
import { wireResponse } from '../reading/wire-response.ts'
import { readersOnly } from '../session.ts'
import { writeCursor } from '../storage/cursor.ts'

const usualLimit = 100
/** How many an export reads at once. Events that come in wait meanwhile: writing so many takes some milliseconds. */
const exportStep = 100

/**
 * What people said, newest first: as JSON in pages, as NDJSON and CSV whole. What staff said of each other is never given
 * one by one.
 */
export function responseRoutes(parts: AppParts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  const reading = readersOnly(parts, 'read', 'manager', { keepsSitesApart: true })
  for (const path of ['/v1/responses', '/v1/responses.json']) {
    routes.get(path, reading, (c) =>
      withQuery(c, async ({ filter, limit = usualLimit, after }) => {
        const page = await parts.storage.responses(filter, { limit, ...(after && { after }) })
        const next = page.next ? writeCursor(page.next) : null
        return c.json({ responses: page.responses.map(wireResponse), next })
      }),
    )
  }
  for (const format of exportFormats) {
    routes.get(`/v1/responses.${format.name}`, reading, (c) =>
      withQuery(c, (query) => exported(c, format, { ...parts, query })),
    )
  }
  return routes
}

async function withQuery(
  c: Context<AppEnv>,
  reply: (query: ResponseQuery) => Promise<Response>,
): Promise<Response> {
  const read = readQuery(new URL(c.req.url).searchParams)
  const site = c.get('site')
  if (read.status === 'ok') {
    const { filter: asked, ...query } = read.query
    const filter = { ...asked, withoutColleagues: true }
    return reply({ ...query, filter: site === undefined ? filter : { ...filter, source: `//${site}` } })
  }
  return problem(c, { status: 400, code: 'bad-filter', detail: read.message })
}

/** Without a limit the whole, streamed; with one a page, whose successor stands in the header `Link`. */
async function exported(
  c: Context,
  format: ExportFormat,
  { query, storage, report }: AppParts & { readonly query: ResponseQuery },
): Promise<Response> {
  const { filter, limit, after } = query
  const first = await storage.responses(filter, { limit: limit ?? exportStep, ...(after && { after }) })
  c.header('Content-Type', format.type)
  c.header('Content-Disposition', `attachment; filename="responses.${format.name}"`)
  if (limit === undefined) {
    const more = (from: typeof after & object) =>
      storage.responses(filter, { limit: exportStep, after: from })
    return c.body(exportStream({ format, first, more, report }))
  }
  if (first.next) {
    const next = new URL(c.req.url)
    next.searchParams.set('cursor', writeCursor(first.next))
    c.header('Link', `<${next.pathname}${next.search}>; rel="next"`)
  }
  return c.body(format.head + format.lines(first.responses))
}
