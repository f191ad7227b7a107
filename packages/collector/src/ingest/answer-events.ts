import { type EarshotEvent, maxBatchBytes } from '@earshot/core/event'
import type { Receipt, Rejection } from '@earshot/core/transport'
import type { AppParts } from '../app-parts.ts'
import { ownHosts } from '../own-hosts.ts'
import { peerBehind } from '../peer.ts'
import type { PlainReply } from '../plain-reply.ts'
import { type Problem, problemReply } from '../problem.ts'
import type { Verdict } from '../storage/port.ts'
import { foreignSite, refusal, type WriteRules } from './authorise.ts'
import type { EventsRequest } from './events-request.ts'
import { heldBack } from './held-back.ts'
import { keysOf } from './keys-of.ts'
import { overload, overloaded } from './overload.ts'
import { type Candidate, modeOf, readEvents } from './read-events.ts'
import { takeEvents } from './take-events.ts'
import { type ToldByDevice, type ToldLoss, toldByDevice } from './told-by-device.ts'
import { turnFor } from './turns.ts'

type AnswerParts = Pick<
  AppParts,
  | 'definitions'
  | 'floods'
  | 'hub'
  | 'isProxy'
  | 'keyring'
  | 'metrics'
  | 'now'
  | 'origins'
  | 'proofs'
  | 'prompts'
  | 'publicUrl'
  | 'report'
  | 'secrets'
  | 'storage'
>

/**
 * Takes the events of a request, and gives the receipt after the accepted ones are on disk; or says why nothing was
 * taken.
 *
 * @throws StorageUnavailable
 */
export async function answerEvents(request: EventsRequest, parts: AnswerParts): Promise<PlainReply> {
  const { header, query } = request
  const { keyring, origins, publicUrl } = parts
  const rules: WriteRules = { keyring, origins, ownHosts: () => ownHosts(request.url(), publicUrl) }
  const sending = { keys: keysOf(request), origin: header('origin') }
  const refused = await refusal(sending.keys, sending.origin, rules)
  if (refused) return refuse(refused, parts)
  const busy = overload(parts.storage)
  if (busy) return refuse(busy, parts)
  const mode = modeOf(header)
  if (typeof mode !== 'string') return refuse(mode, parts)
  const body = await request.body(maxBatchBytes)
  if (body.status === 'too-large') {
    const detail = `The body may have at most ${maxBatchBytes} bytes. Send the events in parts.`
    return refuse({ status: 413, code: 'too-large', detail }, parts)
  }
  if (body.status === 'overloaded' || !(await turnFor(body.bytes.length))) return refuse(overloaded(), parts)
  const read = readEvents(body.bytes, mode, header, parts.now())
  if (read.status === 'refused') return refuse(read.problem, parts)
  const good = goodIn(read.candidates)
  const foreign = await foreignSite(new Set(good.map(({ source }) => source)), sending, rules)
  if (foreign) return refuse(foreign, parts)
  const from = { address: peerOf(request, parts), isOwn: isOwn(request), proof: query.get('proof') }
  const held = await heldBack(good, { ...sending, ...from }, parts)
  if (held) return refuse(held.because, parts, held.challenge && { challenge: held.challenge })
  return receive(read.candidates, toldByDevice(query), parts)
}

const goodIn = (candidates: readonly Candidate[]): readonly EarshotEvent[] =>
  candidates.flatMap((candidate) => (candidate.status === 'ok' ? [candidate.event] : []))

function peerOf({ address, header }: EventsRequest, { isProxy }: AnswerParts): string {
  return peerBehind(address, { forwardedFor: header('x-forwarded-for'), isProxy })
}

/** Whether it comes straight from this machine. Every proxy says for whom it asks. */
function isOwn({ address = '', header }: EventsRequest): boolean {
  const isHere = /^(::1|(::ffff:)?127\.[\d.]+)$/i.test(address)
  return isHere && !header('x-forwarded-for') && !header('forwarded')
}

function refuse(refused: Problem, { metrics }: AnswerParts, more?: object): PlainReply {
  metrics.count('earshot_refused', refused.code)
  return problemReply(refused, more)
}

async function receive(
  candidates: readonly Candidate[],
  { sentAt, losses }: ToldByDevice,
  parts: AnswerParts,
): Promise<PlainReply> {
  const read = candidates.flatMap((candidate) => (candidate.status === 'ok' ? [candidate] : []))
  const good = read.map(({ event }) => event)
  const verdicts = await takeEvents(good, parts, sentAt)
  const bad = candidates.flatMap((candidate) => (candidate.status === 'ok' ? [] : [candidate.rejection]))
  const receipt = receiptOf(
    read.map(({ event, path }) => ({ id: event.id, path })),
    verdicts,
    bad,
  )
  for (const verdict of verdicts) parts.metrics.count('earshot_events', verdict)
  for (const { code } of bad) parts.metrics.count('earshot_events', code)
  // It is told by the way: the receipt for what was stored does not wait for it.
  if (losses.length) keepLosses(losses, parts).catch(parts.report)
  const refused = refusedBatch(receipt)
  return refused
    ? problemReply(refused, receipt)
    : { status: 202, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(receipt) }
}

/**
 * What is said of a batch of which nothing was taken. With an event of a later version the whole is answered 409, also
 * where its neighbours were taken: a sender then keeps all of it, and what was taken is a duplicate when it comes again.
 */
function refusedBatch({ accepted, duplicate, rejected }: Receipt): Problem | undefined {
  const unknown = rejected.find(({ code }) => code === 'unknown-version')
  if (unknown) return { status: 409, code: 'unknown-version', detail: unknown.message }
  const [first] = rejected
  if (!first || accepted.length || duplicate.length) return undefined
  const all = (code: string): boolean => rejected.every((rejection) => rejection.code === code)
  if (all('conflict')) return { status: 409, code: 'conflict', detail: first.message }
  if (all('gone')) return { status: 410, code: 'gone', detail: first.message }
  if (all('too-large')) return { status: 413, code: 'too-large', detail: first.message }
  const detail = `None of the events was taken. The first: ${first.message}`
  return { status: 422, code: 'all-rejected', detail }
}

const reasons = {
  conflict:
    'This revision is stored already and says something else. The first holds; this one is kept beside it.',
  gone: 'This response was erased. Nothing of it is taken any more.',
} as const

/** Each id stands in one list: what was accepted is not told as its own duplicate. */
function receiptOf(
  events: readonly { readonly id: string; readonly path: string }[],
  verdicts: readonly Verdict[],
  bad: readonly Rejection[],
): Receipt {
  const pathsWith = (verdict: Verdict): ReadonlyMap<string, string> =>
    new Map(
      events.filter((_, index) => verdicts[index] === verdict).map(({ id, path }) => [id, path] as const),
    )
  const withVerdict = (verdict: Verdict): readonly string[] => [...pathsWith(verdict).keys()]
  const because = (code: 'conflict' | 'gone'): readonly Rejection[] =>
    [...pathsWith(code)].map(([id, path]) => ({ id, code, message: reasons[code], path }))
  const accepted = withVerdict('accepted')
  return {
    accepted,
    duplicate: withVerdict('duplicate').filter((id) => !accepted.includes(id)),
    rejected: [...bad, ...because('conflict'), ...because('gone')],
  }
}

async function keepLosses(told: readonly ToldLoss[], { storage, metrics, now }: AnswerParts): Promise<void> {
  for (const [reason, count] of await storage.keepLosses(told, now()))
    metrics.count('earshot_given_up', reason, count)
}
