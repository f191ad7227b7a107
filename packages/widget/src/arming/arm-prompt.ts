import type { Trigger } from '@earshot/core/prompt'
import type { Engine } from '../engine.ts'
import type { Loads } from '../loads.ts'
import type { Host } from '../manners/host-port.ts'
import type { Settings } from '../settings.ts'
import { onLoad } from '../triggers/on-load.ts'

/** Without any trigger a prompt opens itself when the page has been seen for this long. */
const usual: readonly Trigger[] = [{ on: 'load', after: '5s' }]

/**
 * Waits for the prompt's triggers, then for its turn and a good moment, and asks. With targeting it waits only on addresses
 * that it is meant for, unless it is `here` that it is to wait. Resolves when it is armed, and rejects where something of
 * the page or of us is at fault.
 *
 * @param options - `signal` ends everything; `order` says who goes first among equals
 */
export async function armPrompt(
  id: string,
  own: Settings,
  host: Host,
  engine: Engine,
  { signal, order, here }: { readonly signal: AbortSignal; readonly order: number; readonly here: boolean },
): Promise<void> {
  const [prompt, settings] = await host.find(id, own)
  if (!prompt) return
  const { trigger: triggers = usual, targeting } = prompt
  const { delay, debug, display = prompt.display?.as } = settings
  if (display === 'kiosk') return void engine.ask(id, { settings: own }) // it asks nobody before a touch
  if (targeting !== undefined && !here) {
    const { followRoute } = await host.load.singlePage()
    if (signal.aborted || host.signal.aborted) return
    const stop = followRoute(engine, id, own)
    for (const either of [signal, host.signal]) either.addEventListener('abort', stop)
    return
  }
  if (display === 'tab') return void engine.ask(id, { settings: own, opened: 'place', until: signal })
  // With consent a wait goes on where the page is loaded again.
  const armTrigger =
    settings.consent === 'granted' || triggers.some(({ on, unless }) => unless || on !== 'load')
      ? (await host.load.configured()).armTrigger
      : onLoad
  if (signal.aborted || host.signal.aborted) return

  /** What takes back this waiting; another one after a change of the route. */
  let ends = new Set<() => void>()
  let manners: ReturnType<Loads['manners']> | undefined
  /** Takes it out of the line, once it stands there. */
  let leave = (): void => {}
  const disarm = (): void => {
    leave()
    for (const end of ends) end()
    ends = new Set()
  }
  const arm = (): void => {
    const mine = ends
    // What shows it is there by the time the trigger fires. Where it may not be asked, nothing more is fetched.
    if (host.decide(id, own)?.ask) {
      manners = host.load.manners()
      for (const part of [host.equip(prompt, settings, own), manners]) part.catch(() => undefined)
    }
    for (const trigger of triggers) {
      if (trigger.unless !== undefined) mine.add(cancelBy(trigger.unless))
      mine.add(
        armTrigger(
          { ...trigger, ...(delay && { after: delay }) },
          () => fire(mine),
          host.onTrack,
          settings,
          id,
        ),
      )
    }
  }
  const fire = (mine: Set<() => void>): void => {
    if (mine !== ends) return
    if (!host.decide(id, own)?.ask) return void host.ask(id, own, undefined) // held, as whoever debugs it is told there
    // What could not be fetched, or was not to be, is fetched now.
    const fetched = (manners ?? Promise.reject()).catch(host.load.manners)
    fetched.then(
      ({ standInLine }) =>
        host.equip(prompt, settings, own).then(
          (equipment) => {
            if (mine === ends) leave = standInLine({ id, own, order, prompt, equipment, debug }, host)
          },
          () => host.ask(id, own, undefined), // fails again, and says what could not be fetched
        ),
      () => host.complain('manners', id), // without them it asks nobody
    )
  }
  /** The event that cancels a waiting one does so also while it waits for its turn. */
  const cancelBy = (unless: string): (() => void) => {
    let heardPast = false // what was told before is told again to whoever begins to listen
    const off = host.onTrack((name) => heardPast && name === unless && leave())
    heardPast = true
    return off
  }

  const end = (): void => {
    disarm()
    for (const other of [signal, host.signal]) other.removeEventListener('abort', end)
  }
  for (const either of [signal, host.signal]) either.addEventListener('abort', end)
  arm()
}
