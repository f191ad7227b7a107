import { rootElement } from './page.ts'
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
  /** Tells listeners and, as a bubbling and composed `earshot:<name>`, the page. False where the page has said no. */
  tell<Name extends keyof EarshotEvents>(name: Name, detail: EarshotEvents[Name], target: Element): boolean
  track(name: string, properties: Readonly<Record<string, unknown>>): void
  readonly onTrack: OnTrack
}

/** No name of an event has a blank in it, so nobody listens to this one by accident. */
const tracked = 'track it'
/** So much of what the page has told is kept for triggers that are armed later. */
const maxPast = 50

/**
 * Carries what happens to whoever listens. The browser's own target does it: a listener that throws hurts nobody else,
 * and the page sees its mistake where it sees all its mistakes.
 */
export function createNews(): News {
  const target = new EventTarget()
  const past: Parameters<News['track']>[] = []
  const on = <Detail>(name: string, listener: (detail: Detail) => unknown): (() => void) => {
    const hear = (event: Event): unknown => listener((event as CustomEvent<Detail>).detail) // only ours come here
    target.addEventListener(name, hear)
    return () => target.removeEventListener(name, hear)
  }
  const happen = (name: string, detail: unknown): unknown =>
    target.dispatchEvent(new CustomEvent(name, { detail }))
  return {
    on,
    tell(name, detail, place) {
      happen(name, detail)
      const event = new CustomEvent(`earshot:${name}`, {
        detail,
        bubbles: true,
        composed: true,
        cancelable: name === 'eligible',
      })
      return (place.isConnected ? place : rootElement()).dispatchEvent(event)
    },
    track(...told) {
      if (past.push(told) > maxPast) past.shift()
      happen(tracked, told)
    },
    onTrack(listener) {
      // The page may tell of something before the definition that waits for it has been fetched.
      for (const told of past) listener(...told)
      return on<Parameters<News['track']>>(tracked, (told) => listener(...told))
    },
  }
}
