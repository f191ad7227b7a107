import type { OpenCall } from '../calls/open-call.ts'
import { callWith, rings, waitingCalls } from '../calls/waiting-calls.ts'
import type { PushIdentity } from '../push/push-identity.ts'
import { pushKeysOf } from '../push/subscribe.ts'
import { type Storage, StorageUnavailable } from '../storage/port.ts'
import type { ClaimedDelivery, DeliveryOutcome } from '../storage/webhook-port.ts'
import { type Composed, type Composing, compose } from './compose.ts'
import { mailAddress } from './form-of.ts'
import type { Allowed } from './guarded-target.ts'
import { type Posted, postWebhook } from './post-webhook.ts'
import { restAfter, waitAfter } from './schedule.ts'
import { discordBody } from './senders/discord.ts'
import { type MailRoute, sendMail } from './senders/mail.ts'
import { sendPush } from './senders/push.ts'
import { slackBody } from './senders/slack.ts'
import { teamsBody } from './senders/teams.ts'
import { signedHeaders } from './sign.ts'

export interface Delivering extends Allowed, Omit<Composing, 'storage'> {
  readonly storage: Pick<Storage, 'webhooks' | 'setting'> & Composing['storage']
  /** Absent where nobody has said by which server mail goes out. */
  readonly mail?: MailRoute | undefined
  /** Who pushes; absent where nobody is pushed to. */
  readonly push?: PushIdentity | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly report: (error: unknown) => void
  /** Default: `postWebhook`. */
  readonly post?: typeof postWebhook
}

/** Longer than one attempt takes, so that nobody else begins with it meanwhile. */
const claimMs = 60_000
/** So many at once to one address; what is more waits for its turn, and no other address waits for it. */
const each = 5
const everyMs = 1_000

/**
 * Sends what is due, once.
 *
 * @returns how many messages were tried
 */
export async function deliverDue(delivering: Delivering): Promise<number> {
  const { storage, now } = delivering
  const due = await storage.webhooks.claim(now(), { claimMs, each })
  await Promise.all(due.map((delivery) => deliver(delivery, delivering)))
  return due.length
}

async function deliver(delivery: ClaimedDelivery, delivering: Delivering): Promise<void> {
  const { storage, now } = delivering
  const giveUp = (note: string): Promise<void> => {
    const gone = { delivery: delivery.id, webhook: delivery.to.id, note }
    return storage.webhooks.settle({ ...gone, state: 'given-up', at: now() }, now())
  }
  if (isOldNews(delivery, await waitingFor(delivery, delivering)))
    return giveUp('It belongs to a call that was told, that is attended, or of a quiet table.')
  const composed = await compose(delivery, delivering)
  if (!composed) return giveUp('What it told of was erased.')
  const posted = await send(delivery, composed, delivering)
  await storage.webhooks.settle(outcomeOf(delivery, posted, now()), now())
}

/** The calls that wait, for what a phone is told of them. */
async function waitingFor(
  { type, to }: ClaimedDelivery,
  { storage, now }: Delivering,
): Promise<readonly OpenCall[] | undefined> {
  return type === 'call.made' && to.form === 'push' ? waitingCalls(storage, now()) : undefined
}

/** A phone buzzes for the first tap of a call that rings, and for no other. */
function isOldNews({ subject }: ClaimedDelivery, calls: readonly OpenCall[] | undefined): boolean {
  if (!calls) return false
  const call = callWith(calls, subject)
  return !call || !rings(call) || call.ids[0] !== subject
}

const chats = { slack: slackBody, teams: teamsBody, discord: discordBody } as const

/** Sends it in the form that its receiver takes. Whatever the form, one schedule, one breaker and one log hold. */
async function send(
  { to, id, type, subject }: ClaimedDelivery,
  { body, notice }: Composed,
  { now, hosts, lookup, mail, push, origin, post = postWebhook }: Delivering,
): Promise<Posted> {
  if (to.form === 'mail') {
    const address = mailAddress(to.url)
    if (!mail || address === undefined) return { note: 'EARSHOT_MAIL is not set.' }
    return sendMail({ to: address, id, notice }, mail)
  }
  const way = { url: to.url, hosts, ...(lookup && { lookup }) }
  if (to.form === 'push') {
    if (!push) return { note: 'This collector has no key to push with.' }
    const message = { notice, type, subject, keys: pushKeysOf(to) }
    return sendPush(message, { ...way, identity: push, origin, now: now(), post })
  }
  if (to.form !== 'standard') return post({ ...way, headers: {}, body: chats[to.form](notice) })
  const at = now()
  const old = to.oldSecret !== undefined && (to.oldEndsAt ?? 0) > at ? [to.oldSecret] : []
  const headers = signedHeaders({ id, timestamp: Math.floor(at / 1_000), body }, [to.secret, ...old])
  return post({ ...way, headers, body })
}

function outcomeOf(delivery: ClaimedDelivery, posted: Posted, now: number): DeliveryOutcome {
  const { id, to, attempts } = delivery
  const { status = 0, note, retryInMs = 0 } = posted
  const common = { delivery: id, webhook: to.id, note }
  if (status >= 200 && status < 300) return { ...common, state: 'delivered', at: now }
  const asked = Math.min(retryInMs, longestWaitMs)
  const failed = {
    ...common,
    restUntil: (failures: number) => now + Math.max(restAfter(failures), asked),
  }
  const wait = waitAfter(attempts)
  // 410 is how a receiver says that it wants no more (Standard Webhooks).
  if (status === 410) return { ...failed, state: 'given-up', at: now, ends: 'It said that it is gone (410).' }
  if (wait !== undefined) return { ...failed, state: 'waiting', at: now + Math.max(wait, asked) }
  const ends = `It took nothing for three days. The last time: ${note}`
  return { ...failed, state: 'given-up', at: now, ends }
}

const longestWaitMs = 86_400_000

/**
 * Goes on sending what is due, until it is ended.
 *
 * @returns a function that ends it, and resolves when the last attempt is done
 */
export function keepDelivering(delivering: Delivering): () => Promise<void> {
  let isEnded = false
  let wake: () => void = () => {}
  const done = (async () => {
    while (!isEnded) {
      let tried = 0
      try {
        tried = await deliverDue(delivering)
      } catch (error) {
        if (!(error instanceof StorageUnavailable)) delivering.report(error) // else it is due still when it is back
      }
      if (!tried && !isEnded)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, everyMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
    }
  })()
  return async () => {
    isEnded = true
    wake()
    await done
  }
}
