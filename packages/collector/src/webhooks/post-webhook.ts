import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { type Allowed, guardedTarget, lookupOf } from './guarded-target.ts'

export interface Posted {
  /** Absent where no reply came. */
  readonly status?: number
  /** What came of it, for the log: never what the other side said. */
  readonly note: string
  /** When the other side asked to be left alone until. */
  readonly retryInMs?: number
}

export interface Post extends Allowed {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** For the whole of it. Default: 15 s. */
  readonly timeoutMs?: number
}

/** What follows is not read. */
const mostReplyBytes = 65_536

/** Sends one message. Redirections are not followed, and nothing of the reply is kept but its status. */
export function postWebhook({
  url: text,
  headers,
  body,
  timeoutMs = 15_000,
  ...allowed
}: Post): Promise<Posted> {
  const target = guardedTarget(text, allowed)
  if (target.status === 'refused') return Promise.resolve({ note: target.why })
  const { url, connectTo } = target
  return new Promise((resolve) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const request = send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Earshot-Webhooks',
        ...headers,
      },
      agent: false,
      lookup: lookupOf(connectTo),
    })
    const timer = setTimeout(() => end({ note: `No whole reply within ${timeoutMs} ms.` }), timeoutMs)
    const end = (posted: Posted): void => {
      clearTimeout(timer)
      resolve(posted)
      request.destroy()
    }
    request.on('error', (error: NodeJS.ErrnoException) =>
      end({ note: error.code ?? error.message.slice(0, 200) }),
    )
    request.on('response', (response) => {
      const status = response.statusCode ?? 0
      const after = response.headers['retry-after']
      const retryInMs = after && /^\d{1,6}$/.test(after) ? Number(after) * 1_000 : undefined
      const posted: Posted = { status, note: `${status}`, ...(retryInMs !== undefined && { retryInMs }) }
      let size = 0
      response.on('data', (data: Buffer) => {
        size += data.length
        if (size > mostReplyBytes) end(posted)
      })
      response.on('end', () => end(posted))
      response.on('error', () => end(posted))
    })
    request.end(body)
  })
}
