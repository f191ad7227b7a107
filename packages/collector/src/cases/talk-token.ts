import { openText, sealText } from '../sealed-text.ts'

const dayMs = 86_400_000
/** As long as a contact is kept at most. */
const lifeMs = 90 * dayMs

/**
 * What lets a customer read and write on about one case, without an account: the case, until when, and a seal that only
 * this collector can make.
 */
export function talkToken(
  id: string,
  { secret, now }: { readonly secret: string; readonly now: number },
): string {
  const until = (Math.ceil((now + lifeMs) / dayMs) * dayMs).toString(36)
  return sealText('talk', `${Buffer.from(id).toString('base64url')}.${until}`, secret)
}

/** The case that a token opens; `undefined` where it is none of ours, or has run out. */
export function talkCase(
  token: string,
  { secret, now }: { readonly secret: string; readonly now: number },
): string | undefined {
  const [id = '', until = ''] = openText('talk', token, secret)?.split('.') ?? []
  return Number.parseInt(until, 36) >= now ? Buffer.from(id, 'base64url').toString() : undefined
}
