import { type AlertType, alertTypes } from '../alerts/alert.ts'

const comingTypes = ['response.updated', 'response.submitted', 'response.withdrawn', 'call.made'] as const
export type WebhookType = (typeof comingTypes)[number] | AlertType

/** What a webhook can be told of: what comes in, and what somebody must know. */
export const webhookTypes: readonly WebhookType[] = [...comingTypes, ...alertTypes]

export function isAlertType(type: WebhookType): type is AlertType {
  return alertTypes.some((known) => known === type)
}

/** What an address takes: messages of Standard Webhooks for programs, a post of a chat, or a mail. */
export const webhookForms = ['standard', 'slack', 'teams', 'discord', 'mail'] as const
/** Beside what people write down: the installed page of somebody, which subscribes by itself. */
export type WebhookForm = (typeof webhookForms)[number] | 'push'

/** An address that is told what comes in. */
export interface Webhook {
  /** Short, and no secret. */
  readonly id: string
  /** Whose it is, for people. May be empty. */
  readonly name: string
  /** `mailto:` and one address for a mail. That of a chat is a secret. */
  readonly url: string
  readonly form: WebhookForm
  /** It is told of an alert only where nobody has seen it for so long. 0: at once. */
  readonly afterMs: number
  /** Whether what people wrote is told as well, with names masked. Programs are told everything. */
  readonly withWords: boolean
  readonly types: readonly WebhookType[]
  /** It is told `alert.cause` of what this team makes. */
  readonly team?: string
  /** `whsec_` and base64, as Standard Webhooks have it; of a device that is pushed to its two keys, and its language. */
  readonly secret: string
  /** The one before, which signs too until `oldEndsAt`. */
  readonly oldSecret?: string
  readonly oldEndsAt?: number
  readonly madeAt: number
  /** Nothing is sent to it any more; `why` says who decided so. */
  readonly ended?: { readonly at: number; readonly why: string }
  /** Failures in a row. */
  readonly failures: number
  /** Nothing is sent to it before this time: it has failed too often. */
  readonly restsUntil: number
}

/** One message for one webhook. It has one id, however often it is sent. */
export interface Delivery {
  /** The `webhook-id` of Standard Webhooks. */
  readonly id: string
  readonly webhook: string
  readonly type: WebhookType
  /** The response that it tells of. */
  readonly subject: string
  readonly body: string
  readonly state: 'waiting' | 'delivered' | 'given-up'
  readonly attempts: number
  readonly madeAt: number
  /** When it is sent next, or was settled. Milliseconds since 1970. */
  readonly at: number
  /** What came of the last attempt: a status, or why there was none. Never what the other side said. */
  readonly note?: string
}
