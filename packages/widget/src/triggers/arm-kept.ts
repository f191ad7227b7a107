import { parseDuration } from '@earshot/core/duration'
import type { History } from '@earshot/core/history'
import type { Trigger } from '@earshot/core/prompt'
import { ofDocument, ownOf } from '../page.ts'
import { runId } from '../run-id.ts'
import type { Settings } from '../settings.ts'
import { createVisits } from '../visits.ts'
import type { Arm, OnTrack, WaitFor } from './trigger-port.ts'
import { waitVisible } from './wait-visible.ts'

/** A wait of a page that was hidden or left. */
interface KeptWait {
  /** Visible milliseconds. */
  readonly left: number
  readonly path: string
  /** The running number of the visit in which it goes on. */
  readonly visit: number
}

interface Waits extends History {
  readonly waits?: Readonly<Record<string, KeptWait>> | undefined
}

/** The memory of the visitor, as another tab of the site would use it: nothing is kept of it between two uses. */
const memoryOf = ({ storage = 'local' }: Settings) => {
  const visits = createVisits(storage, runId)
  visits.setConsent('granted')
  return visits
}

/**
 * Arms a trigger whose wait goes on where the same page is loaded again within the visit: what is left of it is written
 * into the memory of the visitor when the page is hidden. Only for pages with consent.
 *
 * @param key - tells this wait from all others of the site
 */
export function armKept(
  arm: Arm,
  trigger: Trigger,
  fire: () => void,
  {
    key,
    onTrack,
    settings,
  }: { readonly key: string; readonly onTrack: OnTrack; readonly settings: Settings },
): () => void {
  const path = location.pathname
  const { visit, history } = memoryOf(settings).memory()
  /** Writes down what is left in milliseconds, or that nothing waits. Waits of earlier visits go. */
  const keep = (left = -1): void =>
    memoryOf(settings).update((before: Waits): Waits => {
      const waits = Object.entries({ ...before.waits, [key]: { left, path, visit: visit.count } })
      return {
        ...before,
        waits: Object.fromEntries(waits.filter(([, wait]) => wait.left >= 0 && wait.visit === visit.count)),
      }
    }, false)

  let stopWait: (() => void) | undefined
  const end = (): void => {
    if (stopWait) keep()
    stopWait?.()
    stopWait = undefined
  }
  const wait: WaitFor = (waitMs, done) => {
    end()
    const stopWaiting = waitVisible(waitMs, () => {
      end()
      done()
    })
    const stopKeeping = whenHidden(waitMs, keep)
    stopWait = () => {
      stopKeeping()
      stopWaiting()
    }
    const mine = stopWait
    return () => void (stopWait === mine && end())
  }

  const kept = (history as Waits).waits?.[key]
  const goesOn = kept?.path === path && kept.visit === visit.count
  const { on, after = '', unless } = trigger
  const isLoad = on === 'load'
  if (goesOn || isLoad) wait(goesOn ? kept.left : (parseDuration(after) ?? 0), fire)
  let heardPast = false // what was told before is told again to whoever begins to listen
  const off = unless === undefined ? () => {} : onTrack((name) => heardPast && name === unless && end())
  heardPast = true
  // The page has been loaded: its wait is the one that began above. Others may begin anew, which ends this one.
  const disarm = isLoad ? () => {} : arm(trigger, fire, onTrack, wait)
  return () => {
    off()
    disarm()
    end()
  }
}

/** Tells what is left of a wait, in visible milliseconds, each time the page is hidden, which it also is before it goes. */
function whenHidden(waitMs: number, tell: (left: number) => void): () => void {
  let left = waitMs
  let since = ownOf('visibilityState') === 'visible' ? performance.now() : undefined
  const change = (): void => {
    const now = performance.now()
    const isHidden = ownOf('visibilityState') !== 'visible'
    if (since !== undefined) left -= now - since
    since = isHidden ? undefined : now
    if (isHidden) tell(left)
  }
  ofDocument('addEventListener', 'visibilitychange', change)
  return () => ofDocument('removeEventListener', 'visibilitychange', change)
}
