import type { Hono } from 'hono'
import type { AppEnv } from './app-parts.ts'

/**
 * The methods of a path, by the routes of the app, as the header `Allow` lists them. Empty where there is no such path.
 *
 * @param path - as the router sees it, without a query
 */
export function allowedMethods({ router, routes }: Hono<AppEnv>, path: string): readonly string[] {
  const known = [...new Set(routes.map(({ method }) => method))].filter((method) => method !== 'ALL')
  const allowed = known.filter((method) =>
    // What runs before every route matches too, whatever the method.
    router.match(method, path)[0].some(([[, route]]) => route.method === method),
  )
  return allowed.includes('GET') ? [...allowed, 'HEAD'].sort() : allowed.sort()
}
