import { type EarshotEvent, isResponseEvent, type ResponseEvent } from '@earshot/core/event'
import type { Transport } from '@earshot/core/transport'
import { emailOf, wordsOf } from './fields.ts'
import { type ForeignOptions, foreignTransport, nothing, postEach } from './foreign.ts'

/** Which project `sentryTransport` sends to. */
export interface SentryOptions extends ForeignOptions {
  /** The project's DSN, which is public: `https://<key>@<host>/<project>`. */
  readonly dsn: string
}

/**
 * Posts each finished response to Sentry as user feedback: an envelope with one `feedback` item, whose message is the
 * answers in words and whose tags are the prompt and the context. What is not finished, shown or dismissed is not sent.
 *
 * `reach` is `full`: the key goes in the address and the body is text, so no preflight is needed. Sentry answers 200 to
 * what it has queued, and that is `delivered`; its `event_id` is made of the response's id, so that a repeat is one entry.
 * Results are those of `foreignTransport`.
 *
 * @throws TypeError when `dsn` is none
 */
export function sentryTransport(options: SentryOptions): Transport {
  const [, scheme, key, host, path, project] =
    /^(https?):\/\/(\w+)(?::\w+)?@([^/]+)(\/.*)?\/(\d+)$/.exec(options?.dsn) ?? []
  if (!project) throw new TypeError('sentryTransport: dsn')
  const url = `${scheme}://${host}${path ?? ''}/api/${project}/envelope/?sentry_version=7&sentry_key=${key}`
  return foreignTransport(
    'sentry',
    (batch) =>
      postEach(batch, (event) =>
        isResponseEvent(event) && event.type.endsWith('submitted')
          ? { url, body: envelopeOf(event, options.dsn) }
          : nothing,
      ),
    options,
  )
}

/** https://develop.sentry.dev/sdk/data-model/envelopes/: a header, an item's header and the item, one to a line. */
function envelopeOf(event: ResponseEvent, dsn: string): string {
  const event_id = idOf(event)
  const { prompt, answers, context = {}, page, locale } = event.data
  const email = emailOf(event)
  const feedback = {
    message: answers.map((answer) => `${answer.question}: ${wordsOf(answer)}`).join('\n'),
    source: 'earshot',
    ...(email && { contact_email: email }),
    ...(page && { url: `${event.source.replace(/^\/\//, 'https://')}${page.path}` }),
  }
  const item = {
    event_id,
    timestamp: event.time,
    platform: 'javascript',
    level: 'info',
    contexts: { feedback },
    tags: { ...context, prompt: prompt.id, locale },
  }
  // Sentry moves the time of the item by what the sender's clock is off by this: an answer of days ago would be of today.
  const sent_at = new Date().toISOString()
  return [{ event_id, sent_at, dsn }, { type: 'feedback' }, item]
    .map((line) => JSON.stringify(line))
    .join('\n')
}

/** 32 hexadecimal digits, as Sentry wants them: those of the response's id, filled up. */
function idOf({ subject }: EarshotEvent): string {
  return subject
    .toLowerCase()
    .replace(/[^\da-f]/g, '')
    .padEnd(32, '0')
    .slice(0, 32)
}
