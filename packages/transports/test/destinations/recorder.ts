import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Transport } from '@earshot/core/transport'
import type { Subject } from '../contract-suite.ts'

export interface Recorded {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export interface Recorder {
  readonly url: string
  readonly requests: Recorded[]
  /** What it answers from now on; undefined hangs up. */
  answer:
    | {
        readonly status: number
        readonly type?: string
        readonly text?: string
        readonly headers?: Readonly<Record<string, string>>
      }
    | undefined
  close(): Promise<void>
}

/** A real server that keeps every request as it came. */
export async function createRecorder(): Promise<Recorder> {
  const listener = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method, url, headers } = request
      if (!recorder.answer) return response.destroy()
      recorder.requests.push({ method, url, headers, text: Buffer.concat(chunks).toString() })
      const { status, type = 'application/json', text = '{}', headers: more } = recorder.answer
      response.writeHead(status, { 'content-type': type, location: '/elsewhere', ...more }).end(text)
    })
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const recorder: Recorder = {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`, // it listens on a port
    requests: [],
    answer: { status: 200 },
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve())
        listener.closeAllConnections()
      }),
  }
  return recorder
}

/**
 * For the contract suite: a destination that posts to a recorder.
 *
 * @param idsIn the ids of the events in a request
 */
export function recorded(
  recorder: Recorder,
  create: (fetch: typeof globalThis.fetch) => Transport,
  idsIn: (text: string, headers: Headers | IncomingHttpHeaders) => readonly string[],
): Subject {
  const asked: string[] = []
  const transport = create((url, init) => {
    asked.push(...idsIn(`${init?.body}`, new Headers(init?.headers)))
    return fetch(url, init)
  })
  return {
    transport,
    received() {
      // Requests of one batch go side by side, so they are put in the order in which they were begun.
      const arrived = recorder.requests.flatMap(({ text, headers }) => idsIn(text, headers))
      return [...new Set(asked)].filter((id) => arrived.includes(id))
    },
    setWorking(working) {
      recorder.answer = working ? { status: 200 } : undefined
    },
  }
}
