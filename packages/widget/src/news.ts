import type { RunNews } from './run.ts'
import type { OnTrack } from './triggers/trigger-port.ts'

/** Everything that `on` tells, with its `detail`. */
export interface EarshotEvents extends RunNews {
  /** A prompt may be asked. `preventDefault` on the DOM event keeps it from being shown. */
  readonly eligible: { readonly prompt: string; readonly opened: 'self' | 'place' | 'person' }
}

export type Listener<Name extends keyof EarshotEvents> = (detail: EarshotEvents[Name]) => unknown

export interface News {
  on<Name extends keyof EarshotEvents>(name: Name, listener: Listener<Name>): () => void
  /** Tells listeners and, as a bubbling and composed `earshot:<name>`, the page. */
  tell<Name extends keyof EarshotEvents>(name: Name, detail: EarshotEvents[Name], target: Element): boolean
  /** False where the page has said no. */
  eligible(detail: EarshotEvents['eligible'], target: Element): boolean
  track(name: string, properties: Readonly<Record<string, unknown>>): void
  readonly onTrack: OnTrack
}

/** Carries what happens to whoever listens. A listener that throws hurts nobody else. */
export function createNews(): News {
  const listeners = new Map<string, Set<(detail: never) => unknown>>()
  const trackers = new Set<Parameters<OnTrack>[0]>()
  const safely = (call: () => unknown): void => {
    try {
      call()
    } catch (error) {
      // The page's own mistake: shown where the page shows its mistakes, after our work is done.
      setTimeout(() => {
        throw error
      })
    }
  }
  const tell: News['tell'] = (name, detail, target) => {
    for (const listener of [...(listeners.get(name) ?? [])]) safely(() => listener(detail as never)) // `on` pairs names and details
    const event = new CustomEvent(`earshot:${name}`, {
      detail,
      bubbles: true,
      composed: true,
      cancelable: name === 'eligible',
    })
    return (target.isConnected ? target : document.documentElement).dispatchEvent(event)
  }
  return {
    on(name, listener) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener))
      return () => set.delete(listener)
    },
    tell,
    eligible: (detail, target) => tell('eligible', detail, target),
    track(name, properties) {
      for (const tracker of [...trackers]) safely(() => tracker(name, properties))
    },
    onTrack(listener) {
      trackers.add(listener)
      return () => trackers.delete(listener)
    },
  }
}
