import type { Transport } from '@earshot/core/transport'
import { address } from '../address.ts'
import { fieldsOf } from './fields.ts'
import { type ForeignOptions, foreignTransport, nothing, postEach } from './foreign.ts'

/** Which form `netlifyTransport` fills in. */
export interface NetlifyOptions extends ForeignOptions {
  /** The form's name. A copy of the form with every field must stand in the site's built HTML; see the README. */
  readonly form: string
  /** A page of the site. `/` by default. */
  readonly url?: string
}

/**
 * Posts each finished response to Netlify Forms, url-encoded. Netlify keeps only the fields that the form in the built HTML
 * has: those of `fieldsOf`, such as `answer.rating`, and `event` with all of it as JSON. What is not finished, shown or
 * dismissed is not sent.
 *
 * `reach` is `simple`: it works from the site's own pages. Netlify answers with the page itself, so a web page is its
 * receipt here; whether the form is known to it shows in its own list alone. Otherwise results are those of
 * `foreignTransport`.
 *
 * @throws TypeError when `form` is missing, or `url` has a scheme other than http and https
 */
export function netlifyTransport(options: NetlifyOptions): Transport {
  const url = address('netlifyTransport', { url: options?.form && (options.url ?? '/') }, 'form or url')
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return {
    ...foreignTransport(
      'netlify',
      (batch) =>
        postEach(batch, (event) => {
          const fields = fieldsOf(event)
          if (fields?.state !== 'submitted') return nothing
          const values = new URLSearchParams({
            'form-name': options.form,
            ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, `${value}`])),
            event: JSON.stringify(event),
          })
          return { url, headers, body: `${values}`, page: true }
        }),
      options,
    ),
    reach: 'simple',
  }
}
