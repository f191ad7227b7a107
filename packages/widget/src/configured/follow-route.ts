import type { Engine } from '../engine.ts'
import type { EarshotEvents } from '../news.ts'
import type { Settings } from '../settings.ts'
import { onRoute } from './on-route.ts'

/** What a prompt with targeting waits for, and what it does when that has come. */
export interface Waiting {
  readonly id: string
  readonly settings: Settings
  /** Begins to wait. Gives a function that ends it. */
  wait(fire: () => void): () => void
  fire(): void
}

/** What somebody does who has begun to answer. */
const touches = ['pointerdown', 'keyup', 'input'] as const

/**
 * Waits as long as the page is one that the prompt is meant for, and anew on each that is: a change of the address that
 * ends the targeting ends the wait, and takes away what has opened itself, as long as nobody has touched it. Gives a
 * function that ends it all.
 */
export function followRoute(engine: Engine, { id, settings, wait, fire }: Waiting): () => void {
  const ending = new AbortController()
  const { signal } = ending
  let openedItself = false
  let open: HTMLElement | undefined
  const meant = (): boolean => !engine.explain(id, settings)?.because.some(({ rule }) => rule === 'targeting')
  const look = (): void => {
    const is = meant()
    if (is === was) return
    was = is
    stop()
    if (is) stop = wait(fired)
    else if (open) engine.leave(open)
  }
  const fired = (): void => {
    look() // the address may have changed unnoticed
    fire()
  }
  const hear = <Name extends 'eligible' | 'shown' | 'closed'>(
    name: Name,
    heard: (detail: EarshotEvents[Name], target: HTMLElement) => void,
  ): void =>
    document.addEventListener(
      `earshot:${name}`,
      (event) => {
        const { detail, target } = event as CustomEvent<EarshotEvents[Name]> // ours alone have this name
        if (detail.prompt === id && target instanceof HTMLElement) heard(detail, target)
      },
      { signal },
    )
  hear('eligible', ({ opened }) => {
    openedItself = opened === 'self'
  })
  hear('shown', (_, host) => {
    open = openedItself ? host : undefined
    for (const name of touches)
      host.addEventListener(name, () => (open = undefined), { capture: true, once: true, signal })
  })
  hear('closed', () => {
    open = undefined
  })
  let was = meant()
  let stop = wait(fired)
  const leave = onRoute(look)
  return () => {
    ending.abort()
    leave()
    stop()
  }
}
