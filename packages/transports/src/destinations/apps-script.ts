import type { Transport } from '@earshot/core/transport'
import { address } from '../address.ts'
import { fieldsOf } from './fields.ts'
import { type ForeignOptions, foreignTransport, nothing, postEach } from './foreign.ts'

/** Where `appsScriptTransport` sends to. */
export interface AppsScriptOptions extends ForeignOptions {
  /** The address of the script's web app: `https://script.google.com/macros/s/…/exec`. */
  readonly url: string
}

/**
 * Posts each response to a Google Apps Script web app, which writes it into a sheet; the script for it stands in the
 * README. It gets one flat JSON object (see `fieldsOf`). What was only shown or dismissed is not sent.
 *
 * `reach` is `simple`: the body is text, because a web app answers no preflight, and its answer comes from another address
 * by a redirect, which is followed. A page of HTML in place of an answer is an error of the script, or a login: it is tried
 * again. Results are otherwise those of `foreignTransport`; the script knows a repeat by `id`.
 *
 * @throws TypeError when `url` is missing or has a scheme other than http and https
 */
export function appsScriptTransport(options: AppsScriptOptions): Transport {
  const url = address('appsScriptTransport', { url: options?.url })
  return {
    ...foreignTransport(
      'apps-script',
      (batch) =>
        postEach(batch, (event) => {
          const fields = fieldsOf(event)
          return fields ? { url, body: JSON.stringify(fields), follow: true } : nothing
        }),
      options,
    ),
    reach: 'simple',
  }
}
