import type { SendResult } from '@earshot/core/transport'
import { readReceipt } from './receipt.ts'
import { rejected, retryable } from './results.ts'
import { retryAfter } from './retry-after.ts'
import { shrink } from './shrink.ts'

/** How long a batch rests when somebody must mend its destination first: 1 h. */
const parkedMs = 3_600_000

/**
 * What became of the events with these ids, by the collector's reply.
 *
 * @param body what the reply says, parsed, or the error with which that has failed
 * @param text what was sent, where it may be sent again by `send` without what is not needed: a single event that is
 * too large goes out once more so
 */
export async function readReply(
  { ok, redirected, status, headers }: Response,
  body: unknown,
  ids: readonly string[],
  text?: string,
  send?: (text: string) => Promise<SendResult>,
): Promise<SendResult> {
  // Cut before its end; any other error says that it is no JSON: a hotel's login page, a proxy's error page.
  if (body instanceof Error && body.name !== 'SyntaxError') return retryable('network')
  const said: Readonly<Record<string, unknown>> = body instanceof Error ? {} : Object(body)
  if (ok && !redirected) return readReceipt(said, ids)
  if (status === 410) return rejected('gone')
  // Another text of the same revision is there already, so this one is done with. Other conflicts can be mended.
  const isConflict = status === 409 && said.code === 'conflict'
  if (isConflict || [400, 413, 415, 422].includes(status)) {
    const receipt = readReceipt(said, ids)
    const refusal =
      receipt.status === 'rejected' ? receipt : rejected(`${said.code ?? status}`, `${said.detail ?? status}`)
    const isTooLarge = status === 413 || refusal.code === 'too-large'
    const smaller = isTooLarge && text && !ids[1] ? shrink(text) : text
    return send && smaller !== text ? send(`${smaller}`) : refusal
  }
  if (status > 400 && status < 500 && ![408, 425, 429].includes(status)) {
    const reason = `parked ${status}${said.detail ? `: ${said.detail}` : ''}`
    return { ...retryable(reason), retryInMs: parkedMs }
  }
  const retryInMs = retryAfter(headers, said.retryAfterMs)
  return { ...retryable(`status ${status}`), ...(retryInMs && { retryInMs }) }
}
