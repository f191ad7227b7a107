import type { EarshotEvent } from '@earshot/core/event'
import type { Context } from '@earshot/core/prompt'
import { seal } from '../keys.ts'

/** What pages call the number of an order. */
export const orderName = 'order'
const sealed = /^sealed-[\w-]{22}$/

/** How orders are kept. */
export interface Sealing {
  readonly secret: string
  /** Default: as the page has told them. */
  readonly orders?: 'as-told' | 'sealed' | undefined
}

/**
 * An order's number under a seal (HMAC-SHA-256 with the collector's secret): the same for the same order, so that one order
 * is still asked once and joined with itself, and nobody who reads the database finds the order by it. What is sealed stays
 * as it is.
 */
export function sealOrder(order: string, secret: string): string {
  return sealed.test(order) ? order : `sealed-${seal(`order ${order}`, secret).slice(0, 22)}`
}

/** The context as it is kept. */
export function keptContext(context: Context, { orders, secret }: Sealing): Context {
  const order = context[orderName]
  return orders === 'sealed' && order !== undefined
    ? { ...context, [orderName]: sealOrder(order, secret) }
    : context
}

/** The event as it is kept. */
export function keptEvent<Event extends EarshotEvent>(event: Event, sealing: Sealing): Event {
  const { context } = event.data
  return context?.[orderName] === undefined
    ? event
    : { ...event, data: { ...event.data, context: keptContext(context, sealing) } }
}
