import type { Transport } from '@earshot/core/transport'
import { address } from '../address.ts'
import { fieldsOf } from './fields.ts'
import { type ForeignOptions, foreignTransport, nothing, postEach } from './foreign.ts'

/** Where `hookTransport` sends to. */
export interface HookOptions extends ForeignOptions {
  /** The address of the catch hook or webhook. Whoever knows it can post to it, so its flow must not trust what comes. */
  readonly url: string
}

/**
 * Posts each response to a hook of Zapier, Make or n8n, as one flat JSON object (see `fieldsOf`), so that their steps can
 * use its fields without code. What was only shown or dismissed is not sent.
 *
 * `reach` is `simple`: the body is text without a content type of its own, because Zapier answers no preflight. Results
 * are those of `foreignTransport`; the hook has taken it when it answers 2xx, and its flow may see a response twice.
 *
 * @throws TypeError when `url` is missing or has a scheme other than http and https
 */
export function hookTransport(options: HookOptions): Transport {
  const url = address('hookTransport', { url: options?.url })
  return {
    ...foreignTransport(
      'hook',
      (batch) =>
        postEach(batch, (event) => {
          const fields = fieldsOf(event)
          return fields ? { url, body: JSON.stringify(fields) } : nothing
        }),
      options,
    ),
    reach: 'simple',
  }
}
