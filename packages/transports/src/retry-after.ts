import { clampWait } from './clamp-wait.ts'

/**
 * How long a reply asks to wait, in milliseconds between 1 s and 24 h; undefined where it does not say so in a
 * way that can be understood.
 *
 * The body is asked first, because a page can read the header of another origin only where that origin exposes
 * it. The header (RFC 9110, 10.2.3) is a number of seconds, or a date, which is measured against the reply's own
 * `Date` and never against this device's clock.
 *
 * @param headers the reply's headers
 * @param retryAfterMs what its body says, unchecked
 */
export function retryAfter(headers: Pick<Headers, 'get'>, retryAfterMs?: unknown): number | undefined {
  const header = `${headers.get('retry-after')}`
  // Date.parse takes nearly anything for a date ("-5" is one in Chromium), hence the look at the zone.
  const since = /GMT$/.test(header) ? Date.parse(`${headers.get('date')}`) : Number.NaN
  for (const ms of [
    retryAfterMs,
    /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - since,
  ]) {
    if (typeof ms === 'number' && ms >= 0) return clampWait(ms)
  }
  return undefined
}
