import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'

/** `/healthz`: alive. `/readyz`: able to commit a write now. */
export function healthRoutes({ storage, now }: AppParts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/healthz', (c) => c.json({ status: 'alive' }))
  routes.get('/readyz', async (c) => {
    await storage.probe(now())
    return c.json({ status: 'ready' })
  })
  return routes
}
