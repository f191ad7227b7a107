import { encryptPush, type PushKeys } from '../../push/encrypt-push.ts'
import { type PushIdentity, pushAuthorization } from '../../push/push-identity.ts'
import { type Post, type Posted, postWebhook } from '../post-webhook.ts'
import type { WebhookType } from '../webhook.ts'
import { cutTo, type Notice } from './notice.ts'

/** A message for the installed page of one person on one device. */
export interface Push {
  readonly notice: Notice
  readonly type: WebhookType
  /** What it is about: a later message about the same takes the place of an earlier one. */
  readonly subject: string
  readonly keys: PushKeys
}

export interface PushRoute extends Omit<Post, 'body' | 'headers'> {
  readonly identity: PushIdentity
  /** Where people reach the collector. */
  readonly origin: string
  readonly now: number
  readonly post?: typeof postWebhook
}

/** A table that has waited longer was seen by somebody, or nobody comes any more. */
const callLifeS = 600
const otherLifeS = 86_400
const mostTitle = 200
const mostBody = 600

/** Sends it. What a browser has taken back is told as gone (410), also by services that say that it is not there (404). */
export async function sendPush(push: Push, route: PushRoute): Promise<Posted> {
  const { identity, origin, now, post = postWebhook, ...way } = route
  const isCall = push.type === 'call.made' || push.type === 'alert.call'
  const body = encryptPush(pushText(push), push.keys)
  const contact = origin.startsWith('https:') ? origin : 'mailto:earshot@localhost.invalid'
  const posted = await post({
    ...way,
    body,
    headers: {
      'content-type': 'application/octet-stream',
      'content-encoding': 'aes128gcm',
      authorization: pushAuthorization(way.url, identity, { contact, now }),
      ttl: `${isCall ? callLifeS : otherLifeS}`,
      urgency: 'high',
    },
  })
  return posted.status === 404 ? { ...posted, status: 410 } : posted
}

/** What the service worker of the page reads. */
export function pushText({ notice: { title, lines, links }, subject, type }: Push): string {
  const seen = links.find(({ url }) => new URL(url).pathname.startsWith('/seen/'))
  const look = links.find((link) => link !== seen) ?? links[0]
  return JSON.stringify({
    title: cutTo(title, mostTitle),
    body: cutTo(lines.join('\n'), mostBody),
    tag: subject,
    // Danger, and a table, stay until somebody has touched them.
    stays: type !== 'alert.digest' && type !== 'alert.signal' && type !== 'alert.silence',
    ...(look && { open: pathOf(look.url) }),
    ...(seen && { seen: pathOf(seen.url), seenText: seen.text }),
  })
}

/** The worker goes to no address but our own. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}
