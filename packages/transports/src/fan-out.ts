import type { EarshotEvent } from '@earshot/core/event'
import type { Reach, SendResult, Transport } from '@earshot/core/transport'
import { readReceipt, share } from './receipt.ts'
import { attempt, idsOf, type Retryable, type Sender } from './results.ts'

/** The destinations of `fanOut`: those that must have everything, and those that may. */
export interface FanOutOptions {
  /** An event is delivered when each of these has it. One at least. */
  readonly required: readonly Transport[]
  /** These are sent every event as well, once; what becomes of it there changes no answer. */
  readonly bestEffort?: readonly Transport[]
  /** Told of each destination's own answer to what it was sent. What it throws is ignored. */
  readonly onResult?: (name: string, batch: readonly EarshotEvent[], result: SendResult) => void
}

/** A transport with several destinations. */
export interface FanOut extends Transport {
  /** How many events each best-effort destination has failed to take, by its name. */
  failures(): Readonly<Record<string, number>>
}

const reaches: readonly Reach[] = ['secret', 'opaque', 'simple', 'full']
/** Twice what an outbox keeps, so that whatever is tried again is known. */
const maxKnown = 100

/**
 * Sends every event to several destinations, in the same task.
 *
 * A batch is `delivered`, with a receipt that calls all of it accepted, when every required one has it; else
 * `retryable` when one of them may have it later (with the longest wait that was asked for), `rejected` when one of them
 * refuses it, and `unconfirmed` when of one it cannot be known. What is sent again, by an `outbox` around it, goes only
 * to those required destinations that lack it, as far as this page knows: of the last 100 events. Best-effort ones are
 * sent each event once; one that is to have it later has an `outbox` of its own.
 *
 * `reach` is the narrowest of the required ones, and `secret` as soon as any is. `flush` is true when nothing waits for
 * a required one.
 *
 * @throws TypeError when nothing is required
 */
export function fanOut(options: FanOutOptions): FanOut & Sender {
  const { required = [], bestEffort = [], onResult } = Object(options) as FanOutOptions // or there is nothing required
  const all = [...required, ...bestEffort]
  if (!required[0]) throw new TypeError('fanOut: required lists no transport')
  const failures = new Map<string, number>()
  /** By destination and event, what is said for good. */
  const known = new Map<string, SendResult>()
  const nameOf = (transport: Transport, { source, id }: EarshotEvent) =>
    `${all.indexOf(transport)} ${source} ${id}`

  const note = (name: string, result: SendResult): void => {
    known.set(name, result)
    for (const oldest of known.keys()) if (known.size > maxKnown * all.length) known.delete(oldest)
  }

  /** Sends to one destination what it lacks, and resolves to what it says of each event. */
  const ask = async (
    transport: Transport,
    batch: readonly EarshotEvent[],
    again?: boolean,
    lost?: string,
  ): Promise<ReadonlyMap<EarshotEvent, SendResult>> => {
    const says = new Map<EarshotEvent, SendResult>()
    const fresh = batch.filter((event) => {
      const before = known.get(nameOf(transport, event))
      if (before) says.set(event, before)
      return !before
    })
    const isRequired = required.includes(transport)
    if (!isRequired) for (const event of fresh) note(nameOf(transport, event), { status: 'unconfirmed' })
    if (!fresh[0]) return says
    const answer = await attempt(transport, fresh, again, lost)
    try {
      onResult?.(transport.name, fresh, answer)
    } catch {
      // The host's own mistake changes nothing of what was delivered.
    }
    for (const event of fresh) {
      const own = share(answer, [event.id])
      says.set(event, own)
      if (isRequired && /delivered|unconfirmed/.test(own.status)) note(nameOf(transport, event), own)
    }
    return says
  }

  const tell = async (transport: Transport, batch: readonly EarshotEvent[]): Promise<void> => {
    for (const [{ id }, own] of await ask(transport, batch)) {
      const { status } = await lastOf(own, id)
      if (/retryable|rejected/.test(status))
        failures.set(transport.name, (failures.get(transport.name) ?? 0) + 1)
    }
  }

  return {
    name: 'fan-out',
    reach: reaches.find((reach) =>
      (reach === 'secret' ? all : required).some((transport) => transport.reach === reach),
    ) as Reach, // a required one has one of them
    async send(batch: readonly EarshotEvent[], again?: boolean, lost?: string) {
      const asked = required.map((transport) => ask(transport, batch, again, lost))
      for (const transport of bestEffort) void tell(transport, batch)
      const says = await Promise.all(asked)
      return verdict(
        batch.map((event) => ({
          id: event.id,
          answers: says.map((say) => say.get(event) as SendResult), // each says something of each
        })),
      )
    },
    async flush(deadlineMs) {
      const empty = await Promise.all(all.map((transport) => transport.flush(deadlineMs)))
      return empty.slice(0, required.length).every(Boolean)
    },
    prepare() {
      for (const transport of all) transport.prepare?.()
    },
    setConsent(consent) {
      for (const transport of all) transport.setConsent?.(consent)
    },
    close() {
      for (const transport of all) transport.close?.()
    },
    failures: () => Object.fromEntries(failures),
  }
}

/** What the required destinations say of one event. */
interface Row {
  readonly id: string
  readonly answers: readonly SendResult[]
}

/** The last answer to one event. */
async function lastOf(answer: SendResult, id: string): Promise<SendResult> {
  return answer.status === 'retryable' && answer.later ? share(await answer.later, [id]) : answer
}

/** What the answers to each event mean for the batch. */
function verdict(rows: readonly Row[]): SendResult {
  const answers = rows.flatMap((row) => row.answers)
  const waiting = answers.filter((answer): answer is Retryable => answer.status === 'retryable')
  // Kept is only what is kept for all who lack it.
  const [first] = [...waiting.filter(({ later }) => !later), ...waiting]
  if (first?.later) {
    const ends = rows.map(async ({ id, answers }) => ({
      id,
      answers: await Promise.all(answers.map((answer) => lastOf(answer, id))),
    }))
    return {
      ...first,
      kept: waiting.every(({ kept }) => kept === 'saved') ? 'saved' : 'memory',
      later: Promise.all(ends).then(verdict),
    }
  }
  if (first) {
    const retryInMs = Math.max(...waiting.map((answer) => answer.retryInMs ?? 0))
    return { ...first, ...(retryInMs && { retryInMs }) }
  }
  const refusals = rows.flatMap(({ id, answers }) => {
    const refusal = answers.find(({ status }) => status === 'rejected')
    return refusal?.status === 'rejected' ? [{ ...refusal, id }] : []
  })
  // Refused as a whole, it is not known which event is to blame.
  const whole = refusals.find(({ receipt }) => !receipt)
  if (whole) return { status: 'rejected', code: whole.code, message: whole.message }
  const delivered = rows.filter(({ answers }) => answers.every(({ status }) => status === 'delivered'))
  const result = readReceipt({ accepted: idsOf(delivered), rejected: refusals }, idsOf(rows))
  // It names all but those of which nothing can be known.
  return result.status === 'retryable' ? { status: 'unconfirmed' } : result
}
