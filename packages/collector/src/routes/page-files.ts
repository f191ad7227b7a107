import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { pageScriptNames, readPageScript } from '../pages/page-scripts.ts'
import { pagesCss } from '../pages/styles/sheet.ts'

/** The styles of all pages, and their scripts. */
export function pageFileRoutes({ pageScripts }: Pick<AppParts, 'pageScripts'>): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  const files = [
    { path: '/pages.css', type: 'text/css; charset=utf-8', body: pagesCss },
    ...pageScriptNames.map(([path, name]) => ({
      path,
      type: 'text/javascript; charset=utf-8',
      body: pageScripts?.[name] ?? readPageScript(name),
    })),
  ]
  for (const { path, type, body } of files) {
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
    routes.get(path, (c) => {
      c.header('ETag', etag)
      c.header('Cache-Control', 'public, max-age=300')
      if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304)
      return c.body(body, 200, { 'Content-Type': type })
    })
  }
  return routes
}
