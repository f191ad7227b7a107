import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { extname } from 'node:path'
import { Hono } from 'hono'
import type { AppEnv } from '../app-parts.ts'
import { pagesCss } from '../pages/styles/sheet.ts'

/** The styles of all pages, and their scripts. */
export function pageFileRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  const files = [
    { path: '/pages.css', type: 'text/css; charset=utf-8', body: pagesCss },
    ...[
      ['/own-answer.js', 'own-answer-script'],
      ['/owner.js', 'owner-script'],
      ['/staff.js', 'staff-script'],
      ['/staff-push.js', 'staff-push'],
      ['/staff-worker.js', 'staff-worker'],
      ['/setup.js', 'setup-script'],
      ['/builder.js', 'builder-script'],
      ['/preview.js', 'preview-script'],
      ['/renew-page.js', 'renew-page'],
    ].map(([path = '', name = '']) => ({ path, type: 'text/javascript; charset=utf-8', body: script(name) })),
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

/** A script of the pages: built, or, where the collector runs from its source, stripped of its types. */
function script(name: string): string {
  const ending = extname(import.meta.url)
  const text = readFileSync(new URL(`../pages/${name}${ending}`, import.meta.url), 'utf8')
  // The browser fetches what a script imports by its name with `.js`, built or not.
  return ending === '.ts' ? stripTypeScriptTypes(text).replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'") : text
}
