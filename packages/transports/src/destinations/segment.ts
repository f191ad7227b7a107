import { type EarshotEvent, isResponseEvent } from '@earshot/core/event'
import type { Transport } from '@earshot/core/transport'
import { address } from '../address.ts'
import { type ForeignOptions, foreignTransport, postEach } from './foreign.ts'

/** Which source `segmentTransport` sends to. */
export interface SegmentOptions extends ForeignOptions {
  /** The source's write key, which is public. */
  readonly writeKey: string
  /** `https://api.segment.io/v1/t` by default; `https://events.eu1.segmentapis.com/v1/t` in Europe. */
  readonly url?: string
  /**
   * Who it is, in Segment's words. An anonymous id that is the run's own by default, a new one each time, and where this is
   * undefined because a blocker has kept Segment away. What throws is refused.
   */
  readonly identity?: () => { readonly userId: string } | { readonly anonymousId: string } | undefined
}

/**
 * Posts each event to Segment as a `track` call, such as `earshot.response.submitted`, with the prompt, the context and
 * the answers as properties: what people wrote too, so wrap it in `redacting` where that is not to leave.
 *
 * `reach` is `full`: a text body needs no preflight. Segment answers 200 to what it has queued, and that is
 * `delivered`; it knows repeats by the `messageId`, which is the event's id. Other results are those of
 * `foreignTransport`.
 *
 * @throws TypeError when `writeKey` is missing, or `url` has a scheme other than http and https
 */
export function segmentTransport(options: SegmentOptions): Transport {
  const { writeKey, identity, url: to = 'https://api.segment.io/v1/t' } = Object(options) as SegmentOptions // or it has none
  const url = address('segmentTransport', { url: writeKey && to }, 'writeKey or url')
  const track = (event: EarshotEvent) => {
    const { prompt, audience, channel, locale, context, page } = event.data
    return {
      type: 'track',
      writeKey,
      event: event.type,
      messageId: event.id,
      timestamp: event.time,
      ...(identity?.() ?? { anonymousId: event.subject }),
      context: { locale, ...(page && { page }) },
      properties: {
        ...context,
        prompt: prompt.id,
        version: prompt.version,
        run: event.subject,
        audience,
        channel,
        ...(isResponseEvent(event) && {
          revision: event.data.revision,
          answers: Object.fromEntries(
            event.data.answers.flatMap(({ question, value, other }) => [
              [question, value],
              ...(other ? [[`${question}.other`, other]] : []),
            ]),
          ),
        }),
      },
    }
  }
  return foreignTransport(
    'segment',
    (batch) => postEach(batch, (event) => ({ url, body: JSON.stringify(track(event)) })),
    options,
  )
}
