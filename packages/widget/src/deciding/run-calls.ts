import type { Complain } from '../tell.ts'

/** A call written down before the script had come: its name and what it takes. */
export type QueuedCall = readonly [name: string, ...rest: unknown[]]

/** Calls written down before the script had come are kept up to this number: more is a loop gone wild. */
const maxCalls = 100

/** Carries out calls that were written down: the page's own, so each is taken for what it is. */
export function runCalls(calls: readonly QueuedCall[], face: object, complain: Complain): void {
  const methods = new Map<unknown, unknown>(Object.entries(face))
  if (calls.length > maxCalls) complain('queue', calls.length)
  for (const entry of calls.slice(0, maxCalls) as readonly unknown[]) {
    const [name, ...rest] = Array.isArray(entry) ? (entry as unknown[]) : []
    const method = methods.get(name)
    try {
      if (typeof method === 'function') method(...rest)
      else complain('push', name)
    } catch (error) {
      complain('call', error) // one bad call must not keep the others from being carried out
    }
  }
}
