import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { comingBody } from './coming.ts'
import type { ReadBody } from './read-body.ts'

/**
 * Reads the body of a request of `node:http` as `readBody` does. What comes after a refusal is thrown away as it comes: a
 * `ReadableStream` would keep some 200 KB of each request, which thousands of them have no room for.
 */
export function readIncoming(
  incoming: Readable & Pick<IncomingMessage, 'headers'>,
  maxBytes: number,
): Promise<ReadBody> {
  return new Promise((resolve) => {
    const announced = incoming.headers['content-length']
    if (Number(announced ?? 0) > maxBytes) return resolve({ status: 'too-large' })
    const body = comingBody(announced === undefined ? undefined : Number(announced))
    let [pieces, size]: [Buffer[] | undefined, number] = [[], 0]
    incoming.on('data', (piece: Buffer) => {
      if (!pieces) return
      pieces.push(piece)
      size += piece.length
      if (size <= maxBytes && body.add(piece.length)) return
      pieces = undefined
      body.end()
      resolve({ status: size > maxBytes ? 'too-large' : 'overloaded' })
    })
    // Where the client goes away before the end nobody waits for a reply, and nothing is said.
    incoming.on('close', body.end)
    incoming.on('end', () => {
      body.end()
      if (!pieces) return
      const [first, ...others] = pieces
      resolve({ status: 'ok', bytes: first && !others.length ? first : Buffer.concat(pieces) })
    })
  })
}
