import { randomBytes } from 'node:crypto'
import { mayAs, type SignedIn } from '../people/role.ts'
import type { Storage } from '../storage/port.ts'
import { guardedTarget } from '../webhooks/guarded-target.ts'
import type { Webhook, WebhookType } from '../webhooks/webhook.ts'
import { english } from '../words/speech.ts'
import { arePushKeys, type PushKeys } from './encrypt-push.ts'

/** Where a browser takes messages, as `PushSubscription.toJSON()` gives it. */
export interface PushAddress {
  readonly endpoint: string
  readonly keys: PushKeys
}

/** So many phones, tablets and watches are one person's. */
const mostEach = 6

/** Reads it, or tells `undefined` where nothing could be sent there. */
export function readPushAddress(value: unknown, hosts: readonly string[]): PushAddress | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { endpoint, keys } = value as { readonly endpoint?: unknown; readonly keys?: unknown }
  if (typeof endpoint !== 'string' || endpoint.length > 1_000) return undefined
  if (typeof keys !== 'object' || keys === null) return undefined
  const { p256dh, auth } = keys as { readonly p256dh?: unknown; readonly auth?: unknown }
  if (typeof p256dh !== 'string' || typeof auth !== 'string' || p256dh.length > 200 || auth.length > 50)
    return undefined
  if (guardedTarget(endpoint, { hosts }).status !== 'ok' || !arePushKeys({ p256dh, auth })) return undefined
  return { endpoint, keys: { p256dh, auth } }
}

/** The keys of a receiver that is pushed to: they stand where other receivers have their secret. */
export function pushKeysOf({ secret }: Pick<Webhook, 'secret'>): PushKeys {
  const [p256dh = '', auth = ''] = secret.split('.')
  return { p256dh, auth }
}

/** The language in which the page was read that asked to be told: it stands after the keys. Default: English. */
export function pushLocaleOf({ secret }: Pick<Webhook, 'secret'>): string {
  return secret.split('.')[2] ?? 'en'
}

/** Whose receiver it is. */
export function pushNameOf({ id, name }: SignedIn): string {
  return id === undefined ? 'The first owner' : name
}

/** Tells a person on this device: the tables and danger, and managers what is due the same day. Asked twice it is kept once. */
export async function subscribe(
  { webhooks }: Pick<Storage, 'webhooks'>,
  person: SignedIn,
  { endpoint, keys }: PushAddress,
  now: number,
): Promise<void> {
  const all = (await webhooks.list()).filter(({ form }) => form === 'push')
  const name = pushNameOf(person)
  const { locale } = person.speech ?? english
  const own = all.filter((other) => other.name === name && other.url !== endpoint)
  const old = [
    ...all.filter(({ url }) => url === endpoint),
    ...own.slice(0, Math.max(0, own.length - mostEach + 1)),
  ]
  for (const { id } of old) await webhooks.remove(id)
  const types: readonly WebhookType[] = [
    'call.made',
    'alert.call',
    'alert.urgent',
    ...(mayAs(person.role, 'manager') ? (['alert.soon', 'alert.unowned'] as const) : []),
  ]
  await webhooks.add({
    id: randomBytes(4).toString('hex'),
    name,
    url: endpoint,
    form: 'push',
    types,
    secret: [keys.p256dh, keys.auth, ...(locale === 'en' ? [] : [locale])].join('.'),
    afterMs: 0,
    withWords: false,
    madeAt: now,
  })
}

/** Tells nothing more at this address. */
export async function unsubscribe({ webhooks }: Pick<Storage, 'webhooks'>, endpoint: string): Promise<void> {
  for (const { id, url, form } of await webhooks.list())
    if (form === 'push' && url === endpoint) await webhooks.remove(id)
}

/** Tells somebody nothing more on any device: they work here no longer. */
export async function unsubscribeAll({ webhooks }: Pick<Storage, 'webhooks'>, name: string): Promise<void> {
  for (const { id, name: whose, form } of await webhooks.list())
    if (form === 'push' && whose === name) await webhooks.remove(id)
}
