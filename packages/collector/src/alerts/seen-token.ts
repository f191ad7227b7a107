import { sameText, seal } from '../keys.ts'

/** What a link says: this alert, told by this webhook, was seen. Only this collector can make one. */
export function seenToken(alert: string, webhook: string, secret: string): string {
  const text = [alert, webhook].map((part) => Buffer.from(part).toString('base64url')).join('.')
  return `${text}.${seal(`seen ${text}`, secret).slice(0, 32)}`
}

/** What a token says, or `undefined` where it is none of ours. */
export function readSeenToken(
  token: string,
  secret: string,
): { readonly alert: string; readonly webhook: string } | undefined {
  const [alert = '', webhook = '', given = ''] = token.split('.')
  if (!sameText(given, seal(`seen ${alert}.${webhook}`, secret).slice(0, 32))) return undefined
  const [first = '', second = ''] = [alert, webhook].map((part) => Buffer.from(part, 'base64url').toString())
  return { alert: first, webhook: second }
}
