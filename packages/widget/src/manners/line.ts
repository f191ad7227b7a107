import { chooseFrom } from '@earshot/core/choose-from'
import { freePlace } from './free-place.ts'
import type { Host, Wait, Waiting } from './host-port.ts'
import { inTheWay } from './in-the-way.ts'
import { untilPause } from './until-pause.ts'

/**
 * Waits for its turn and a good moment. One that stands in line already stands there once. Gives a function by which it
 * leaves.
 */
export function standInLine(waiting: Waiting, host: Host): () => void {
  const { id, own } = waiting
  const same = [...host.waiting].find((other) => other.id === id && other.own === own) ?? waiting
  if (same === waiting) {
    host.waiting.add(waiting)
    look(host)
  }
  return () => {
    host.waiting.delete(same)
    if (!host.waiting.size) rest(host)
  }
}

/** At rest nothing listens. */
function rest(host: Host): void {
  host.stopLooking?.()
  host.stopLooking = undefined
  host.freed = undefined
}

/** Looks for the next good moment: while a prompt is open, for its end, else for a pause. */
function look(host: Host): void {
  const other = host.asking ?? host.open()
  if (!host.waiting.size) rest(host)
  else if (other) {
    rest(host)
    note(host, 'busy', other)
    host.freed = () => look(host)
  } else host.stopLooking ??= untilPause(() => takeTurn(host))
}

/** Asks the one that goes first, where the moment is good; else says why not and waits on. */
function takeTurn(host: Host): void {
  const obstacle = inTheWay()
  if (host.open()) look(host)
  else if (obstacle) note(host, 'manners', obstacle)
  else askFirst(host)
}

function askFirst(host: Host): void {
  const decided = [...host.waiting]
    .sort((a, b) => a.order - b.order)
    .map((waiting) => ({
      waiting,
      prompt: waiting.prompt,
      ask: !!host.decide(waiting.id, waiting.own)?.ask,
    }))
  for (const { waiting, ask } of decided)
    if (!ask) {
      host.waiting.delete(waiting)
      void host.ask(waiting.id, waiting.own, undefined) // held, as whoever debugs it is told there
    }
  const first = chooseFrom(decided)?.waiting
  if (!first) {
    rest(host)
    return
  }
  const { id, own, prompt, equipment } = first
  const isPopover = equipment.display === 'popover'
  const at = isPopover ? freePlace(prompt.display?.at, equipment.dir) : undefined
  if (isPopover && !at) {
    note(host, 'manners', 'corner')
    return
  }
  host.waiting.delete(first)
  host.asking = id
  const done = (): void => {
    host.asking = undefined
    look(host)
  }
  host.ask(id, own, at).then(done, done)
  look(host)
}

function note(host: Host, rule: Wait['rule'], input: string): void {
  for (const waiting of host.waiting) {
    if (waiting.debug && waiting.heldBy?.input !== input)
      host.tell(`“${waiting.id}” waits: ${rule} (${input}).`)
    waiting.heldBy = { rule, input, passes: false }
  }
}
