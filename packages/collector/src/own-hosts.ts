import type { Context } from 'hono'

/**
 * The hosts that the collector's own pages have: the public one where it was told, else the one that the request names.
 *
 * @param url - the address of the request, in full
 */
export function ownHosts(url: string, publicUrl: string | undefined): readonly string[] {
  return [new URL(publicUrl ?? url).host]
}

/** The origin to write into addresses for people. */
export function ownOrigin(c: Context, publicUrl: string | undefined): string {
  return publicUrl ?? new URL(c.req.url).origin
}
