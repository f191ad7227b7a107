import { runIdFrom } from '@earshot/core/run-id'

/**
 * A new run's id. `crypto.randomUUID` is missing on plain http pages, `getRandomValues` is not.
 */
export function runId(
  now: number = Date.now(),
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = fill,
): string {
  return runIdFrom(now, random(new Uint8Array(16)))
}

function fill(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  try {
    return crypto.getRandomValues(bytes)
  } catch {
    // Without the browser's own source two people must still not share an id: time and Math.random together.
    return bytes.map(() => (Math.random() * 256) ^ (performance.now() * 1_000))
  }
}
