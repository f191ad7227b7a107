import { openText, sealText } from '../sealed-text.ts'

/**
 * What lets whoever has given an answer see, change and delete it, without an account. It holds as long as the answer is
 * kept: the right to have something deleted does not run out.
 */
export function myToken(id: string, secret: string): string {
  return sealText('my', Buffer.from(id).toString('base64url'), secret)
}

/** The answer that a token opens; `undefined` where it is none of ours. */
export function myResponse(token: string, secret: string): string | undefined {
  const text = openText('my', token, secret)
  return text === undefined ? undefined : Buffer.from(text, 'base64url').toString()
}
