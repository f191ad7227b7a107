/**
 * Why a browser has given up a response that it could not deliver. `expired`: it was too old. `evicted`: there was no
 * room, and it was not finished.
 */
const lossReasons = ['expired', 'evicted'] as const
export type LossReason = (typeof lossReasons)[number]
/** How many responses were given up, by reason. */
export type Losses = ReadonlyMap<LossReason, number>

/** One response that was given up. */
export interface ToldLoss {
  readonly reason: LossReason
  /** The browser's name for this loss alone: it tells of it again where no reply has reached it. */
  readonly mark?: string
}

/** What a device says of itself in the address of a request with events. */
export interface ToldByDevice {
  /** When it was sent, milliseconds since 1970, by the device's clock. */
  readonly sentAt?: number
  readonly losses: readonly ToldLoss[]
}

/** A browser keeps at most so many, so it cannot have lost more at once. */
const mostLosses = 50

/** Reads it from `sent` and `dropped`. What makes no sense is passed over: it must not cost an answer. */
export function toldByDevice(query: URLSearchParams): ToldByDevice {
  const sent = query.get('sent') ?? ''
  const dropped = query.getAll('dropped').slice(0, mostLosses)
  return {
    ...(/^\d{1,15}$/.test(sent) && { sentAt: Number(sent) }),
    losses: dropped.flatMap(lossOf),
  }
}

/** `expired.k3j9x2`: the reason, and the mark of those who give one. */
function lossOf(word: string): readonly ToldLoss[] {
  const [said, mark = '', more] = word.split('.')
  const reason = lossReasons.find((known) => known === said)
  const isRead = reason && more === undefined && /^[a-z0-9]{0,16}$/.test(mark)
  return isRead ? [{ reason, ...(mark && { mark }) }] : []
}
