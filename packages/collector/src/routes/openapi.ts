import { Hono } from 'hono'
import type { AppEnv } from '../app-parts.ts'
import { openApi } from '../openapi/document.ts'
import { publicHeaders } from '../public-headers.ts'

/** What programs may ask of a collector, described for programs. */
export function openApiRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/v1/openapi.json', publicHeaders, (c) => c.json(openApi))
  return routes
}
