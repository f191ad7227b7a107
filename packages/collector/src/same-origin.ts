import type { Context } from 'hono'
import { ownHosts } from './own-hosts.ts'

/**
 * Tells whether a post comes from a page of ours, or from no page at all. Every browser of today says where a post
 * comes from in one of two headers.
 */
export function isFromHere(c: Context, publicUrl: string | undefined): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('origin')
  if (origin === undefined) return true
  return URL.canParse(origin) && ownHosts(c.req.url, publicUrl).includes(new URL(origin).host)
}
