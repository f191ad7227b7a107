import { read, type TestApp, writeKey } from './test-app.ts'

export type Body = string | Uint8Array<ArrayBuffer> | ReadableStream | object

interface Post {
  readonly path?: string
  readonly headers?: Record<string, string>
}

/** Somebody who sends events, and what became of them. */
export function senderOf(test: () => TestApp) {
  return {
    post(body: Body, { path = `/v1/events?key=${writeKey}`, headers = {} }: Post = {}): Promise<Response> {
      const plain = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream
      const init = {
        method: 'POST',
        headers: { 'content-type': 'text/plain;charset=utf-8', ...headers },
        body: plain ? body : JSON.stringify(body),
        duplex: 'half', // without it a stream is no body
      }
      return Promise.resolve(test().app.request(path, init))
    },

    async stored(): Promise<readonly { readonly response: string }[]> {
      const { responses } = await (await read(test().app, '/v1/responses')).json()
      return responses
    },
  }
}
