import type { Delivery, Webhook, WebhookType } from '../webhooks/webhook.ts'

/** A message that this node sends now: nobody else does until its time comes again. */
export interface ClaimedDelivery extends Delivery {
  readonly to: Webhook
}

/** What becomes of a message after an attempt. */
export interface DeliveryOutcome {
  readonly delivery: string
  readonly webhook: string
  readonly state: Delivery['state']
  /** When it is sent next, or was settled. */
  readonly at: number
  readonly note: string
  /** Absent where it was taken: when the webhook is told again, by how often it has failed in a row with this time. */
  readonly restUntil?: (failures: number) => number
  /** The webhook is told nothing any more, for this reason. */
  readonly ends?: string
}

/** Which messages of a webhook are sent once more. */
export interface Replay {
  readonly webhook: string
  /** Made at or after, milliseconds since 1970. */
  readonly from: number
  readonly before: number
}

/** The outbox, and whom it is for. Rejects like `Storage`. */
export interface WebhookStorage {
  /** Newest last. */
  list(): Promise<readonly Webhook[]>
  /** Left out: no name, `standard`, at once, without words, of no team. */
  add(
    webhook: Pick<Webhook, 'id' | 'url' | 'types' | 'secret' | 'madeAt'> &
      Partial<Pick<Webhook, 'name' | 'form' | 'afterMs' | 'withWords' | 'team'>>,
  ): Promise<void>
  /** Gives it a new secret; the one before signs too until then. `false` where there is none of this id. */
  rotate(id: string, secret: string, oldEndsAt: number): Promise<boolean>
  /** Deletes it, with all its messages. */
  remove(id: string): Promise<boolean>
  /** Takes up one that had ended, or rests. */
  resume(id: string): Promise<boolean>

  /** Puts a message into the outbox. What responses bring is put there with them, in their own transaction. */
  put(delivery: Pick<Delivery, 'id' | 'webhook' | 'type' | 'subject' | 'body' | 'madeAt'>): Promise<void>
  /**
   * Takes messages that are due, at most `each` of one webhook, and counts an attempt. They are due again after `claimMs`,
   * so that what a node takes with it when it ends is sent by another.
   */
  claim(
    now: number,
    claim: { readonly claimMs: number; readonly each: number },
  ): Promise<readonly ClaimedDelivery[]>
  settle(outcome: DeliveryOutcome, now: number): Promise<void>
  /** Newest first. */
  log(webhook: string | undefined, limit: number): Promise<readonly Delivery[]>
  /** Puts what was settled into the outbox again, under its own ids. Gives how many there are. */
  replay(which: Replay, now: number): Promise<number>
  /** Deletes what was settled before this time. */
  forget(before: number): Promise<void>
}

/** The message of a response, for those webhooks that want its type. */
export interface Message {
  readonly type: WebhookType
  readonly subject: string
  readonly body: string
}
