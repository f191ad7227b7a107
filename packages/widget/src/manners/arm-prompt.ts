import type { Trigger } from '@earshot/core/prompt'
import type { Settings } from '../settings.ts'
import { onLoad } from '../triggers/on-load.ts'
import type { Host } from './host-port.ts'
import { leaveLine, standInLine } from './line.ts'
import { onRoute } from './on-route.ts'

/** Without any trigger a prompt opens itself when the page has been seen for this long. */
const usual: readonly Trigger[] = [{ on: 'load', after: '5s' }]

/**
 * Waits for the prompt's triggers, then for its turn and a good moment, and asks. A route change that ends its targeting
 * ends the waiting too; one after which it holds lets it begin anew. Resolves when it is armed, and rejects where something
 * of the page or of us is at fault.
 *
 * @param options - `signal` ends everything; `order` says who goes first among equals
 */
export async function armPrompt(
  id: string,
  own: Settings,
  host: Host,
  { signal, order }: { readonly signal: AbortSignal; readonly order: number },
): Promise<void> {
  const [prompt, settings] = await host.find(id, own)
  if (!prompt) return
  const { trigger: triggers = usual, targeting } = prompt
  const { delay, debug } = settings
  const armTrigger = triggers.some(({ on }) => on !== 'load')
    ? (await host.load.configured()).armTrigger
    : onLoad
  if (signal.aborted || host.signal.aborted) return

  /** What takes back this waiting; another one after a change of the route. */
  let ends = new Set<() => void>()
  const disarm = (): void => {
    leaveLine(id, own, host)
    for (const end of ends) end()
    ends = new Set()
  }
  const arm = (): void => {
    const mine = ends
    for (const trigger of triggers) {
      if (trigger.unless !== undefined) mine.add(cancelBy(trigger.unless))
      mine.add(armTrigger({ ...trigger, ...(delay && { after: delay }) }, () => fire(mine), host.onTrack))
    }
  }
  const fire = (mine: Set<() => void>): void => {
    route?.look()
    if (mine !== ends) return
    host.equip(prompt, settings, own).then(
      (equipment) => {
        if (mine === ends) standInLine({ id, own, order, prompt, equipment, debug }, host)
      },
      () => host.ask(id, own, undefined), // fails again, and says what could not be fetched
    )
  }
  /** The event that cancels a waiting one does so also while it waits for its turn. */
  const cancelBy = (unless: string): (() => void) => {
    let heardPast = false // what was told before is told again to whoever begins to listen
    const off = host.onTrack((name) => heardPast && name === unless && leaveLine(id, own, host))
    heardPast = true
    return off
  }

  const holds = (): boolean => !host.decide(id, own)?.because.some(({ rule }) => rule === 'targeting')
  let held = holds()
  const route =
    targeting === undefined
      ? undefined
      : onRoute(() => {
          const before = held
          held = holds()
          if (held === before) return
          disarm()
          if (held) arm()
        })
  const end = (): void => {
    disarm()
    route?.stop()
    for (const other of [signal, host.signal]) other.removeEventListener('abort', end)
  }
  for (const either of [signal, host.signal]) either.addEventListener('abort', end)
  arm()
}
