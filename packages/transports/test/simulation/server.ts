import type { EarshotEvent, ResponseEvent } from '@earshot/core/event'
import type { SendResult, Transport } from '@earshot/core/transport'
import { idsOf, receipt } from '../events.ts'
import type { Actor, Scheduler } from './scheduler.ts'

export const networks = ['good', 'offline', 'blocked', 'lossy', 'busy', 'parked', 'portal', 'hang'] as const
export type Network = (typeof networks)[number]

export interface Row {
  readonly revision: number
  readonly isFinal: boolean
}

/** The network and the collector behind it. Its rows are what is true; what clients believe is compared with them. */
export class Server {
  network: Network = 'good'
  readonly rows = new Map<string, Row>()
  posts = 0
  /** Called when a request leaves. */
  onPost = (_event: ResponseEvent, _again: boolean, _tab: Actor): void => {}
  readonly #events = new Map<string, ResponseEvent>()
  readonly #scheduler: Scheduler
  readonly #random: () => number

  constructor(scheduler: Scheduler, random: () => number) {
    this.#scheduler = scheduler
    this.#random = random
  }

  transportFor(tab: Actor): Transport {
    const send = (batch: readonly EarshotEvent[], again = false) =>
      this.#post(tab, batch as readonly ResponseEvent[], again) // nothing else is sent here
    return { name: 'simulated', reach: 'full', send, flush: async () => true }
  }

  #post(tab: Actor, batch: readonly ResponseEvent[], again: boolean): Promise<SendResult> {
    this.posts++
    for (const event of batch) {
      this.onPost(event, again, tab)
      const known = this.#events.get(event.id) ?? event
      if (known !== event && JSON.stringify(known) !== JSON.stringify(event))
        throw new Error(`two texts of ${event.id}`)
      this.#events.set(event.id, event)
    }
    const random = this.#random
    const wayMs = 1 + random() * 300
    return new Promise((resolve) => {
      const answer = (result: SendResult, ms = wayMs) => this.#scheduler.after(ms, () => resolve(result), tab)
      const arrive = (word: (result: SendResult) => void) =>
        this.#scheduler.after(wayMs, () => {
          // A request of a tab that has closed may get through all the same.
          if (tab.state !== 'dead' || random() < 0.5) word(this.#take(batch))
        })
      const offline: SendResult = { status: 'retryable', reason: 'network' }
      const busy = (): SendResult => ({
        status: 'retryable',
        reason: 'status 503',
        ...(random() < 0.5 && { retryInMs: random() * 600_000 }),
      })
      switch (this.network) {
        case 'good':
          return arrive(answer)
        case 'offline':
          return answer(offline, 200)
        case 'blocked':
          return answer(offline, 1)
        case 'busy':
          return answer(busy())
        case 'parked':
          return answer({ status: 'retryable', reason: 'parked 403', retryInMs: 3_600_000 })
        case 'portal':
          return answer({ status: 'delivered', receipt: receipt() })
        case 'hang':
          if (random() < 0.5) arrive(() => {})
          return answer({ status: 'retryable', reason: 'timeout' }, 10_000)
        case 'lossy':
          if (random() < 0.4) return arrive(answer)
          if (random() < 0.5) return arrive(() => answer(offline))
          return answer(random() < 0.5 ? offline : busy())
      }
    })
  }

  /** Keeps the highest revision of each response, and nothing final is undone. */
  #take(batch: readonly ResponseEvent[]): SendResult {
    const accepted: string[] = []
    for (const { id, type, data } of batch) {
      const known = this.rows.get(data.response)
      if (known && known.revision >= data.revision) continue
      const isFinal = known?.isFinal || !type.endsWith('updated')
      this.rows.set(data.response, { revision: data.revision, isFinal })
      accepted.push(id)
    }
    const duplicate = idsOf(batch).filter((id) => !accepted.includes(id))
    return { status: 'delivered', receipt: receipt({ accepted, duplicate }) }
  }
}
