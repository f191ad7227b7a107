import type { Decision } from '@earshot/core/decide-with'
import type { Happening } from '@earshot/core/history'
import type { Prompt } from '@earshot/core/prompt'
import type { Transport } from '@earshot/core/transport'
import { directTransport } from '../default-transport.ts'
import type { Definitions } from '../definitions.ts'
import { type Asking, type Engine, type EngineParts, held, type Opened, type Outcome } from '../engine.ts'
import type { Host } from '../manners/host-port.ts'
import type { EarshotEvents, News } from '../news.ts'
import { rootElement } from '../page.ts'
import { createRun, type Run, type RunOptions } from '../run.ts'
import { runId } from '../run-id.ts'
import type { Settings } from '../settings.ts'
import { popover } from '../ui/place.ts'
import { styles } from '../ui/styles.ts'
import { equip } from './equip.ts'

/** What asking needs of the engine. */
export interface Asker extends Pick<EngineParts, 'load' | 'tell' | 'complain'> {
  readonly engine: Engine
  readonly host: Host
  readonly news: News
  readonly definitions: Definitions
  /** Those that stand in the page. */
  readonly runs: Set<Run>
  /** The transport that the page has given, if it has. */
  readonly given: Transport | undefined
  /** Where events go. */
  carry(): Promise<Transport>
  /** Keeps a mark of what has happened with a prompt. */
  note(prompt: Prompt, settings: Settings, happening: Happening): void
}

/** Leaves room for the page's own work. A message does it also where the page has done away with timers. */
const nextTask = (): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = resolve
    port2.postMessage(0)
  })

/** Whether somebody has changed a field within an element. What has no text of its own has a value without being changed. */
const isBegun = (within: Element): boolean =>
  [...within.querySelectorAll<HTMLInputElement>('form input,form textarea')].some(
    (field) =>
      field.checked !== field.defaultChecked ||
      (/^(text|email|tel|number)/.test(field.type) && field.value !== field.defaultValue),
  )

/**
 * Shows a prompt that may be asked, and resolves when the person has finished or gone.
 *
 * @param decide - decides again, for another opener
 */
export async function show(
  asker: Asker,
  prompt: Prompt,
  settings: Settings,
  asking: Asking,
  decide: (by: Opened) => Decision,
): Promise<Outcome> {
  const { engine, host, news, load, tell, complain, definitions, runs, given } = asker
  const { signal } = engine
  const { within, opener, opened = 'person', at, standing } = asking
  const { places, calls, own, ...kit } = await equip(asker, prompt, settings, asking)
  const transport = await asker.carry()
  const { display } = kit
  const inPlace = within && /^(inline|page)$/.test(display)
  if (display === 'kiosk' && !standing)
    return (await load.kiosk()).openKiosk({
      engine,
      load,
      tell,
      settings,
      given,
      transport,
      prompt,
      definitions,
    })
  await nextTask() // what follows draws
  // Whoever took the element out while this was fetched wants nothing in it.
  if (signal.aborted || within?.isConnected === false) return held('destroyed', prompt.id)

  // A form of the page's own that somebody has begun to fill in stays: it can be sent off by itself.
  if (within && isBegun(within)) return held('busy', prompt.id)

  const css = (kit.css ?? '') + (load.more?.looksOf(settings) ?? '')
  const parts = { ...asking, ...kit, own, prompt, settings, css, styles }
  if (display === 'tab' && !opener)
    return (await load.displays()).launch({ ...parts, engine, mayAsk: () => decide('place').ask })
  // What the page has taken out or shut away is over: it must not stand in the way of what is asked now.
  for (const run of runs) if (run.isOut()) run.end('expired')
  const other = [...runs].find((run) => (inPlace ? within.contains(run.host) : !run.inPlace))
  if (other && opened === 'self') return held('busy', other.prompt)
  if (other?.prompt === prompt.id && !other.isDone()) return other.outcome
  if (!news.tell('eligible', { prompt: prompt.id, opened }, within ?? rootElement()))
    return held('cancelled', prompt.id)
  other?.end('expired')

  const note = (happening: Happening): void => asker.note(prompt, settings, happening)
  let options: RunOptions = {
    // What a page has put on Object.prototype must not get to the wire.
    __proto__: null,
    ...settings,
    ...kit,
    prompt,
    id: runId(),
    context: settings.context ?? {},
    css,
    place: standing?.place ?? places?.placeFor(parts) ?? popover(at ?? prompt.display?.at),
    selfOpened: opened === 'self',
    transport,
    complain,
    tell: (name, detail, place) => news.tell(name, detail as EarshotEvents[typeof name], place), // a run's news are among ours
    note,
    gone() {
      runs.delete(run)
      stopWatching?.()
      host.freed?.()
    },
  } as RunOptions // the type does not know of __proto__
  if (calls && prompt.call)
    options = calls.withCalls(options, prompt.call, given, () => directTransport(settings, load.drain))
  let stopWatching: (() => void) | undefined
  let run: Run
  try {
    run = createRun(standing ? standing.change(options) : options)
    runs.add(run)
    host.asking = undefined
    await nextTask() // to bring it before somebody's eyes is as much work again
    stopWatching = run.open()
  } catch (error) {
    options.place.back() // what could not be drawn must not stand in the page
    throw error
  }
  if (opened === 'self' && !inPlace && runs.has(run)) note('opened')
  return run.outcome
}
