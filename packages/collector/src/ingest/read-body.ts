import { comingBody } from './coming.ts'

export type ReadBody =
  | { readonly status: 'ok'; readonly bytes: Uint8Array }
  /** Larger than one may be. */
  | { readonly status: 'too-large' }
  /** It was not read to its end, because too much comes from all together. */
  | { readonly status: 'overloaded' }

/**
 * Reads a request's body, and stops as soon as it is larger than `maxBytes`: at once where it says so itself, else with
 * the piece that goes beyond. It stops too where too much is on its way.
 */
export async function readBody(request: Request, maxBytes: number): Promise<ReadBody> {
  const announced = request.headers.get('content-length')
  if (announced !== null && Number(announced) > maxBytes) return { status: 'too-large' }
  const coming = comingBody(announced === null ? undefined : Number(announced))
  const reader = request.body?.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const piece = await reader?.read()
      if (!piece || piece.done) return { status: 'ok', bytes: Buffer.concat(pieces) }
      size += piece.value.byteLength
      const refused = size > maxBytes ? 'too-large' : !coming.add(piece.value.byteLength) && 'overloaded'
      if (refused) {
        await reader?.cancel()
        return { status: refused }
      }
      pieces.push(piece.value)
    }
  } finally {
    coming.end()
  }
}

/** The text of a body, or `undefined` where it is not UTF-8. Nothing is replaced in silence. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined // it throws for this one reason
  }
}
