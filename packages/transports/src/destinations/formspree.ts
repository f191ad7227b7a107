import { isResponseEvent } from '@earshot/core/event'
import type { Transport } from '@earshot/core/transport'
import { address } from '../address.ts'
import { emailOf, fieldsOf } from './fields.ts'
import { type ForeignOptions, foreignTransport, nothing, postEach } from './foreign.ts'

/** Which form `formspreeTransport` fills in. */
export interface FormspreeOptions extends ForeignOptions {
  /** The form's id, or its whole address where it is not `https://formspree.io/f/<id>`. */
  readonly form: string
}

/**
 * Posts each finished response to a Formspree form, as form fields (see `fieldsOf`), with `_replyto` where the person gave
 * an e-mail address. Each post is an e-mail to somebody, so what is not finished, shown or dismissed is not sent.
 *
 * `reach` is `full`. Results are those of `foreignTransport`. Formspree knows no repeats: a response whose reply got lost
 * may come twice, with the same `id`.
 *
 * @throws TypeError when `form` is missing or has a scheme other than http and https
 */
export function formspreeTransport(options: FormspreeOptions): Transport {
  const form = options?.form ?? ''
  const url = address(
    'formspreeTransport',
    { url: /^[\w-]+$/.test(form) ? `https://formspree.io/f/${form}` : form },
    'form',
  )
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }
  return foreignTransport(
    'formspree',
    (batch) =>
      postEach(batch, (event) => {
        const fields = fieldsOf(event)
        if (!fields || !isResponseEvent(event) || fields.state !== 'submitted') return nothing
        const email = emailOf(event)
        const values = new URLSearchParams({
          ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, `${value}`])),
          ...(email && { _replyto: email }),
        })
        return { url, headers, body: `${values}` }
      }),
    options,
  )
}
