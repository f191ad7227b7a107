import { sameText, seal } from '../keys.ts'

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
  const text = `${Buffer.from(id).toString('base64url')}.${until}`
  return `${text}.${sealOf(text, secret)}`
}

/** The case that a token opens; `undefined` where it is none of ours, or has run out. */
export function talkCase(
  token: string,
  { secret, now }: { readonly secret: string; readonly now: number },
): string | undefined {
  const [id = '', until = '', given = ''] = token.split('.')
  if (!sameText(given, sealOf(`${id}.${until}`, secret))) return undefined
  return Number.parseInt(until, 36) >= now ? Buffer.from(id, 'base64url').toString() : undefined
}

/** The same secret seals other things as well, so that what this is for is sealed with it. */
function sealOf(text: string, secret: string): string {
  return seal(`talk ${text}`, secret)
}
