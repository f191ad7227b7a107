import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { problem } from '../problem.ts'
import { publicHeaders } from '../public-headers.ts'

/** The widget's scripts with their hashes, and its themes, for pages of any origin. Only names that were listed at the start are served. */
export function widgetFileRoutes({ widgetFiles }: AppParts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/:file{(?:.+\\.js|themes/.+\\.css|integrity\\.json)$}', publicHeaders, (c) => {
    const name = c.req.param('file')
    const file = widgetFiles.get(name)
    if (!file) {
      const detail = widgetFiles.size
        ? 'The widget has no file of this name.'
        : 'The widget is not installed beside this collector: add the package @earshot/widget.'
      return problem(c, { status: 404, code: 'no-file', detail })
    }
    const zipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    const etag = `"${file.hash}${zipped ? '-gzip' : ''}"`
    c.header('ETag', etag)
    c.header('Vary', 'Accept-Encoding')
    // Under the address of another version this content may be kept only for as long as a page stands open.
    const exact = file.version !== undefined && c.req.query('v') === file.version
    c.header('Cache-Control', exact ? 'public, max-age=31536000, immutable' : 'public, max-age=300')
    if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304)
    if (zipped) c.header('Content-Encoding', 'gzip')
    c.header('Content-Type', typeOf(name))
    return c.body(zipped ? file.gzipped : file.bytes)
  })
  return routes
}

function typeOf(name: string): string {
  if (name.endsWith('.json')) return 'application/json'
  return `text/${name.endsWith('.css') ? 'css' : 'javascript'}; charset=utf-8`
}
