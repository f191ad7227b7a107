import { noticeOfAlert } from '../alerts/alert-notice.ts'
import { noticeForPhone } from '../alerts/notice-for-phone.ts'
import type { KnownPrompts } from '../ingest/record-of.ts'
import { pushLocaleOf } from '../push/subscribe.ts'
import type { Storage } from '../storage/port.ts'
import type { ClaimedDelivery } from '../storage/webhook-port.ts'
import { speechIn } from '../words/speech-for.ts'
import type { Notice } from './senders/notice.ts'
import { noticeOfResponse } from './senders/notice-of-response.ts'
import { isAlertType } from './webhook.ts'

/** What a message is made of when it is sent: words are read then, so that what was erased meanwhile is told to nobody. */
export interface Composing {
  readonly storage: Pick<Storage, 'alerts' | 'listening' | 'response' | 'callState'>
  /** Where people reach the collector, without a slash at the end. */
  readonly origin: string
  /** Seals the links by which somebody says that they have seen it. */
  readonly secret: string
  /** For what was tapped in the language of a phone. Default: none, and it is told as it was shown. */
  readonly prompts?: KnownPrompts
}

/** A message as it is sent: for programs, and for people. */
export interface Composed {
  /** JSON, for Standard Webhooks. */
  readonly body: string
  readonly notice: Notice
}

/** `undefined` where what it told of was erased. */
export async function compose(
  delivery: ClaimedDelivery,
  composing: Composing,
): Promise<Composed | undefined> {
  const { type, body, subject, to, madeAt } = delivery
  const own =
    to.form === 'push' && (await noticeForPhone(delivery, composing, await speechIn(pushLocaleOf(to))))
  if (own) return { body, notice: own }
  if (!isAlertType(type)) return { body, notice: noticeOfResponse(body, to, composing.origin) }
  const alert = await composing.storage.alerts.alert(subject)
  const notice = alert && (await noticeOfAlert(alert, to, composing))
  if (!notice) return undefined
  const told = { type, timestamp: new Date(madeAt).toISOString(), data: { alert: alert.id, ...notice } }
  return { body: JSON.stringify(told), notice }
}
