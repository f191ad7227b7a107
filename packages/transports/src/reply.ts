import type { SendResult } from '@earshot/core/transport'
import { readReceipt, rejected, retryable } from './results.ts'
import { retryAfter } from './retry-after.ts'

/** How long a batch rests when somebody must mend its destination first: 1 h. */
const parkedMs = 3_600_000

/** What became of the events with these ids, by the collector's reply, which is read to its end. */
export async function readReply(reply: Response, ids: readonly string[]): Promise<SendResult> {
  const { status } = reply
  const said = parse(await reply.text())
  if (reply.ok && !reply.redirected) return readReceipt(said, ids)
  if (status === 410) return rejected('gone')
  if ([400, 413, 422].includes(status)) return rejected(`${said.code ?? status}`, `${said.detail ?? status}`)
  return status > 400 && status < 500 && ![408, 425, 429].includes(status)
    ? retryable(`parked ${status}${said.detail ? `: ${said.detail}` : ''}`, parkedMs)
    : retryable(`status ${status}`, retryAfter(reply.headers, said.retryAfterMs))
}

// A login page of a hotel, a proxy's error page, half a reply: whatever is no JSON object says nothing.
function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}
