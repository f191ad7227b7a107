/** Where an Earshot collector takes events. */
export interface Address {
  /** An http(s) address, or one relative to the page. */
  readonly url: string
  /** The public key, sent in the query as `key`. */
  readonly key?: string
}

/**
 * Where to send, key included.
 *
 * @param who the function that is asked for it, named in the error
 * @param what the options that it is made of, named there too
 * @throws TypeError when `url` is missing or has a scheme other than http and https
 */
export function address(who: string, given: Partial<Address>, what = 'url'): string {
  // Own properties only: a polluted Object.prototype must not choose where answers go.
  const { url, key } = { __proto__: null, ...given } as Address // the type does not know of __proto__
  // Relative is what has no colon before its path begins.
  if (!url || !/^(https?:|[^:]*([/?#]|$))/i.test(url))
    throw new TypeError(`${who}: ${what} is missing or no address`)
  return key ? `${url}${url.includes('?') ? '&' : '?'}key=${encodeURIComponent(key)}` : url
}
