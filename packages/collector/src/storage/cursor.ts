import type { Cursor } from './port.ts'

/** A cursor as it stands in an address. */
export function writeCursor({ receivedAt, id }: Cursor): string {
  return Buffer.from(`${receivedAt}.${id}`).toString('base64url')
}

/** The cursor that a text stands for, or `undefined` where it is none. */
export function readCursor(text: string): Cursor | undefined {
  const match = /^(\d{1,16})\.([\w.-]{1,128})$/.exec(Buffer.from(text, 'base64url').toString())
  const [, receivedAt, id] = match ?? []
  return receivedAt && id ? { receivedAt: Number(receivedAt), id } : undefined
}
