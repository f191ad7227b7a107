import type { Engine } from '../engine.ts'
import type { EarshotEvents } from '../news.ts'
import { ofDocument } from '../page.ts'
import type { Settings } from '../settings.ts'
import { onRoute } from './on-route.ts'

/** What somebody does who has begun to answer. */
const touches = ['pointerdown', 'keyup', 'input'] as const

/**
 * Waits as long as the page is one that the prompt is meant for, and anew on each that is: a change of the address that
 * ends the targeting ends the wait, and takes away what has opened itself, as long as nobody has touched it. Gives a
 * function that ends it all.
 */
export function followRoute(engine: Engine, id: string, settings: Settings): () => void {
  const ending = new AbortController()
  const { signal } = ending
  let openedItself = false
  let open: HTMLElement | undefined
  const meant = (): boolean => !engine.explain(id, settings)?.because.some(({ rule }) => rule === 'targeting')
  const look = (sure: boolean): void => {
    const is = meant()
    if (is === was && sure) return
    was = is
    stop()
    stop = is ? engine.arm(id, settings, true) : () => {}
    if (!is && open) engine.leave(open)
  }
  const hear = <Name extends 'eligible' | 'shown' | 'closed'>(
    name: Name,
    heard: (detail: EarshotEvents[Name], target: HTMLElement) => void,
  ): void =>
    ofDocument(
      'addEventListener',
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
  let stop = engine.arm(id, settings, true)
  const leave = onRoute(look)
  return () => {
    ending.abort()
    leave()
    stop()
  }
}
