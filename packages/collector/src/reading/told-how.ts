import type { StoredResponse } from '../storage/port.ts'

/** What stands behind the figures of one prompt: when they came, in which wordings and on which ways they were asked. */
export interface WireHow {
  /** When the first and the last of the responses came, in UTC. */
  readonly from: string
  readonly to: string
  readonly versions: readonly string[]
  readonly channels: readonly string[]
  /** How intervals are made, and that nothing is weighted. */
  readonly method: string
}

interface Seen {
  first: number
  last: number
  readonly versions: Set<string>
  readonly channels: Set<string>
}

/** Notes what is counted, response by response, under any name that its figures are told by. */
export function toldHow(): {
  readonly add: (name: string, response: StoredResponse) => void
  readonly of: (name: string) => WireHow | undefined
} {
  const all = new Map<string, Seen>()
  return {
    add(name, { data, receivedAt }) {
      const seen = all.get(name) ?? {
        first: receivedAt,
        last: receivedAt,
        versions: new Set(),
        channels: new Set(),
      }
      all.set(name, seen)
      seen.first = Math.min(seen.first, receivedAt)
      seen.last = Math.max(seen.last, receivedAt)
      seen.versions.add(data.prompt.version)
      seen.channels.add(data.channel)
    },
    of(name) {
      const seen = all.get(name)
      return (
        seen && {
          from: new Date(seen.first).toISOString(),
          to: new Date(seen.last).toISOString(),
          versions: [...seen.versions].sort(),
          channels: [...seen.channels].sort(),
          method: 'Intervals are 95 % (Wilson). Nothing is weighted.',
        }
      )
    },
  }
}
