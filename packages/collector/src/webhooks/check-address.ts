import { formOf, mailAddress } from './form-of.ts'
import { type Allowed, guardedTarget } from './guarded-target.ts'
import type { WebhookForm } from './webhook.ts'

export type CheckedAddress =
  | { readonly status: 'ok'; readonly url: string; readonly form: WebhookForm }
  | { readonly status: 'refused'; readonly why: string }

/** Reads what somebody gives as an address to be told: a URL, `mailto:` with one address, or an address of mail alone. */
export function checkAddress(
  text: string,
  { hosts, form, mail }: Allowed & { readonly form?: WebhookForm; readonly mail: boolean },
): CheckedAddress {
  const given = /^[^\s:/]+@[^\s:/]+$/.test(text) ? `mailto:${text}` : text
  const wanted = form ?? formOf(given)
  if (wanted !== 'mail') {
    const target = guardedTarget(given, { hosts })
    return target.status === 'ok' ? { status: 'ok', url: target.url.href, form: wanted } : target
  }
  if (mailAddress(given) === undefined)
    return { status: 'refused', why: 'Write one address, such as anna@shop.example.' }
  if (!mail) return { status: 'refused', why: 'Set EARSHOT_MAIL first: the server that mail goes out by.' }
  return { status: 'ok', url: given, form: 'mail' }
}
