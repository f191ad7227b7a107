import { checkAddress } from '../webhooks/check-address.ts'
import { type Webhook, type WebhookForm, webhookForms } from '../webhooks/webhook.ts'
import { type AlertType, houseAlerts } from './alert.ts'

export type Receiver = Pick<Webhook, 'name' | 'url' | 'form' | 'types' | 'afterMs' | 'withWords' | 'team'>

export type ReadReceiver =
  | { readonly status: 'ok'; readonly receiver: Receiver }
  | {
      readonly status: 'refused'
      readonly why: string
      readonly field: 'name' | 'address' | 'types' | 'after'
    }

const minuteMs = 60_000
const mostMinutes = 12 * 60

/** Reads who is to be told, from the form of the owner's page. */
export function readReceiver(
  form: URLSearchParams,
  allowed: { readonly hosts: readonly string[]; readonly mail: boolean },
): ReadReceiver {
  const name = (form.get('name') ?? '').trim().slice(0, 100)
  if (!name) return { status: 'refused', why: 'Please write who it is.', field: 'name' }
  const wanted = form.get('form') ?? ''
  const known = webhookForms.find((known) => known === wanted) as WebhookForm | undefined
  const checked = checkAddress((form.get('address') ?? '').trim(), {
    ...allowed,
    ...(known && { form: known }),
  })
  if (checked.status === 'refused') return { ...checked, field: 'address' }
  const team = (form.get('team') ?? '').trim().slice(0, 100)
  const types: readonly AlertType[] = team
    ? ['alert.cause']
    : houseAlerts.filter((type) => form.getAll('types').includes(type))
  if (!types.length) return { status: 'refused', why: 'Please choose what they are told.', field: 'types' }
  const minutes = Number(form.get('after') || 0)
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > mostMinutes)
    return { status: 'refused', why: `Please write whole minutes, from 0 to ${mostMinutes}.`, field: 'after' }
  const { url, form: as } = checked
  const withWords = form.get('words') === 'yes'
  return {
    status: 'ok',
    receiver: { name, url, form: as, types, team, afterMs: minutes * minuteMs, withWords },
  }
}
