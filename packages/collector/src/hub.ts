import type { Heard } from './storage/port.ts'

/** Who is told of what has come in. */
export interface Listener {
  heard(heard: Heard): void
  /** The collector shuts down. */
  end(): void
}

/** Passes on what was stored, to whoever listens now. */
export interface Hub {
  publish(heard: Heard): void
  /** Gives a function that ends the listening. */
  subscribe(listener: Listener): () => void
  /** Whether anybody listens. */
  isHeard(): boolean
  close(): void
}

/** Makes a hub that nobody listens to yet. */
export function createHub(): Hub {
  const listeners = new Set<Listener>()
  return {
    publish: (heard) => {
      for (const listener of [...listeners]) listener.heard(heard)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isHeard: () => listeners.size > 0,
    close: () => {
      for (const listener of [...listeners]) listener.end()
      listeners.clear()
    },
  }
}
