/**
 * How long a reply asks to wait, in milliseconds above 0; undefined where it does not say so in a way that can be
 * understood.
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
  return [
    Number(retryAfterMs),
    Number(header) * 1000,
    Date.parse(header) - Date.parse(`${headers.get('date')}`),
  ].find((ms) => ms > 0)
}
