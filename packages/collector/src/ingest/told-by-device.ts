/**
 * Why a browser has given up a response that it could not deliver. `expired`: it was too old. `evicted`: there was no
 * room, and it was not finished.
 */
const lossReasons = ['expired', 'evicted'] as const
export type LossReason = (typeof lossReasons)[number]
/** How many responses were given up, by reason. */
export type Losses = ReadonlyMap<LossReason, number>

/** What a device says of itself in the address of a request with events. */
export interface ToldByDevice {
  /** When it was sent, milliseconds since 1970, by the device's clock. */
  readonly sentAt?: number
  readonly losses: Losses
}

/** A browser keeps at most so many, so it cannot have lost more at once. */
const mostLosses = 50

/** Reads it from `sent` and `dropped`. What makes no sense is passed over: it must not cost an answer. */
export function toldByDevice(query: URLSearchParams): ToldByDevice {
  const sent = query.get('sent') ?? ''
  const dropped = query.getAll('dropped').slice(0, mostLosses)
  const counted = lossReasons.map(
    (reason) => [reason, dropped.filter((word) => word === reason).length] as const,
  )
  return {
    ...(/^\d{1,15}$/.test(sent) && { sentAt: Number(sent) }),
    losses: new Map(counted.filter(([, count]) => count > 0)),
  }
}
