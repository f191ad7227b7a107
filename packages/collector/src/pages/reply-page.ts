import type { Context } from 'hono'
import type { Html } from './html.ts'

/** What a page may do. Everything else, also framing it, is forbidden. */
const everyPage =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

export interface PageReply {
  readonly status?: 200 | 400 | 401 | 403 | 404 | 405 | 413 | 415 | 422 | 429 | 500 | 503
  /** The one policy for Trusted Types that the page's script may make. Default: none. */
  readonly trustedTypes?: string
  /** `own`: it shows a page of ours in a frame. `mine`: it is shown in one. Default: neither. */
  readonly frame?: 'own' | 'mine'
  /** Of the whole page. Default: `en`. */
  readonly locale?: string | undefined
  /** It is one person's, and perhaps on a device that others use: it is not even kept for going back. */
  readonly personal?: boolean
  /**
   * It stands at the door, and signing in changes the cookies. A form led to it, so a browser that may not show it again to
   * whoever goes back has nothing to show at all.
   */
  readonly atDoor?: boolean
}

/** Replies with a page. It may be shown again by going back, but no cache in between keeps it. */
export async function replyPage(
  c: Context,
  page: Html,
  { status = 200, trustedTypes, frame, locale = 'en', personal, atDoor }: PageReply = {},
): Promise<Response> {
  const framed =
    frame === 'mine' ? everyPage.replace("frame-ancestors 'none'", "frame-ancestors 'self'") : everyPage
  const policy = frame === 'own' ? `${framed}; frame-src 'self'` : framed
  c.header('Content-Security-Policy', `${policy}; trusted-types ${trustedTypes ?? "'none'"}`)
  c.header('Content-Language', locale)
  c.header('Cache-Control', personal ? 'no-store' : 'private, no-cache')
  // No cache but the browser's own keeps it, so nobody else is shown it for want of the cookie.
  if (atDoor) c.header('Vary', 'Accept-Language')
  // `no-referrer` would make the browser hide the origin of our own forms, too.
  c.header('Referrer-Policy', 'same-origin')
  return c.html(await page, status)
}
