import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { readersOnly } from '../session.ts'

/** `/metrics`: what this collector does, as OpenMetrics. */
export function metricsRoutes(parts: AppParts): Hono<AppEnv> {
  const { metrics, storage } = parts
  const routes = new Hono<AppEnv>()
  routes.get('/metrics', readersOnly(parts), (c) => {
    c.header('Content-Type', 'application/openmetrics-text; version=1.0.0; charset=utf-8')
    return c.body(
      metrics.text({
        earshot_waiting_records: storage.waiting(),
        earshot_resident_memory_bytes: process.memoryUsage().rss,
        earshot_uptime_seconds: Math.round(process.uptime()),
      }),
    )
  })
  return routes
}
