import type { SendResult } from '@earshot/core/transport'
import { readReceipt } from './receipt.ts'
import { rejected, retryable } from './results.ts'
import { retryAfter } from './retry-after.ts'

/** How long a batch rests when somebody must mend its destination first: 1 h. */
const parkedMs = 3_600_000

/**
 * What became of the events with these ids, by the collector's reply.
 *
 * @param body what the reply says, parsed, or the error with which that has failed
 */
export function readReply(
  { ok, redirected, status, headers }: Response,
  body: unknown,
  ids: readonly string[],
): SendResult {
  // Cut before its end; any other error says that it is no JSON: a hotel's login page, a proxy's error page.
  if (body instanceof Error && body.name !== 'SyntaxError') return retryable('network')
  const said: Readonly<Record<string, unknown>> = body instanceof Error ? {} : Object(body)
  if (ok && !redirected) return readReceipt(said, ids)
  if (status === 410) return rejected('gone')
  if ([400, 413, 422].includes(status)) return rejected(`${said.code ?? status}`, `${said.detail ?? status}`)
  if (status > 400 && status < 500 && ![408, 425, 429].includes(status)) {
    const reason = `parked ${status}${said.detail ? `: ${said.detail}` : ''}`
    return { ...retryable(reason), retryInMs: parkedMs }
  }
  const retryInMs = retryAfter(headers, said.retryAfterMs)
  return { ...retryable(`status ${status}`), ...(retryInMs && { retryInMs }) }
}
