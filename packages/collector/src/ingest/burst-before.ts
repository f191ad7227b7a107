import type { ResponseEvent } from '@earshot/core/event'
import type { Storage } from '../storage/port.ts'

/** A device marks the fourth and later ones within so long. */
const withinMs = 30_000
/** So many of a device's last responses are remembered, and of so many devices. */
const mostRuns = 40
const mostDevices = 1_000

interface Finished {
  readonly run: string
  /** By the device's clock, milliseconds since 1970. */
  readonly at: number
}

/** What shared devices have finished last: in memory, and without a word of it. */
const recent = new WeakMap<Storage, Map<string, readonly Finished[]>>()

/**
 * The responses that a shared device has finished just before one that it marks as part of a burst. The device knows of a
 * burst with the fourth, when the first three are sent already; they are no more a customer's than the fourth is.
 *
 * @returns ids of responses; none where it is no burst, or told again
 */
export function burstBefore(event: ResponseEvent, storage: Storage): readonly string[] {
  const { source, subject: run, data } = event
  const kiosk = data.context?.kiosk
  if (kiosk === undefined || event.type !== 'earshot.response.submitted') return []
  const devices = recent.get(storage) ?? new Map<string, readonly Finished[]>()
  recent.set(storage, devices)
  const device = `${source} ${kiosk}`
  const before = devices.get(device) ?? []
  const at = Date.parse(event.time)
  const known = before.find((finished) => finished.run === run)
  // What is told of it later, by the owner or the person, has another time.
  if (known && known.at !== at) return []
  if (!known) {
    devices.delete(device)
    devices.set(device, [...before, { run, at }].slice(-mostRuns))
    const [oldest] = devices.keys()
    if (devices.size > mostDevices && oldest !== undefined) devices.delete(oldest)
  }
  if (!data.presentation?.marks?.includes('burst')) return []
  return before
    .filter((finished) => finished.run !== run && Math.abs(at - finished.at) < withinMs)
    .map((finished) => finished.run)
}
