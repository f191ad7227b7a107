import { maxBatchBytes } from '@earshot/core/event'
import type { Receipt, Rejection } from '@earshot/core/transport'
import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { foreignSite, refusal } from '../ingest/authorise.ts'
import { createFloods, type Floods, usualLimits } from '../ingest/floods.ts'
import { keysOf } from '../ingest/keys-of.ts'
import { overload } from '../ingest/overload.ts'
import { readBody } from '../ingest/read-body.ts'
import { type Candidate, modeOf, readEvents } from '../ingest/read-events.ts'
import { takeEvents } from '../ingest/take-events.ts'
import { toldByDevice } from '../ingest/told-by-device.ts'
import { ownHosts } from '../own-hosts.ts'
import { peerOf } from '../peer.ts'
import { type Problem, problem } from '../problem.ts'
import { publicHeaders } from '../public-headers.ts'
import type { Verdict } from '../storage/port.ts'

const path = '/v1/events'

/** Takes events and replies with the receipt, after the accepted ones are on disk. */
export function eventRoutes(parts: AppParts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  const floods = createFloods(parts.limits ?? usualLimits)
  routes.use(path, publicHeaders)

  routes.options(path, (c) => {
    c.header('Access-Control-Allow-Methods', 'POST, OPTIONS')
    const attributes = ['specversion', 'type', 'source', 'id', 'subject', 'time'].map((name) => `ce-${name}`)
    c.header('Access-Control-Allow-Headers', ['content-type', 'authorization', ...attributes].join(', '))
    c.header('Access-Control-Max-Age', '86400')
    return c.body(null, 204)
  })

  routes.post(path, async (c) => {
    const { keyring, origins, publicUrl } = parts
    const rules = { keyring, origins, ownHosts: ownHosts(c, publicUrl) }
    const refused = await refusal(keysOf(c), c.req.header('origin'), rules)
    if (refused) return refuse(c, refused, parts)
    const busy = overload(parts.storage)
    if (busy) return refuse(c, busy, parts)
    const mode = modeOf(c.req.raw.headers)
    if (typeof mode !== 'string') return refuse(c, mode, parts)
    const body = await readBody(c.req.raw, maxBatchBytes)
    if (body.status === 'too-large') {
      const detail = `The body may have at most ${maxBatchBytes} bytes. Send the events in parts.`
      return refuse(c, { status: 413, code: 'too-large', detail }, parts)
    }
    const read = readEvents(body.bytes, mode, c.req.raw.headers)
    return read.status === 'refused'
      ? refuse(c, read.problem, parts)
      : receive(c, read.candidates, { ...parts, floods })
  })

  routes.all(path, (c) => {
    c.header('Allow', 'POST, OPTIONS')
    return problem(c, { status: 405, code: 'wrong-method', detail: 'Send events with POST.' })
  })
  return routes
}

function refuse(c: Context, refused: Problem, { metrics }: AppParts): Response {
  metrics.count('earshot_refused', refused.code)
  return problem(c, refused)
}

async function receive(
  c: Context<AppEnv>,
  candidates: readonly Candidate[],
  { floods, ...parts }: AppParts & { readonly floods: Floods },
): Promise<Response> {
  const good = candidates.flatMap((candidate) => (candidate.status === 'ok' ? [candidate.event] : []))
  const sending = { keys: keysOf(c), address: peerOf(c, parts.isProxy) }
  const origin = c.req.header('origin')
  const foreign = await foreignSite(
    new Set(good.map(({ source }) => source)),
    { keys: sending.keys, origin },
    { keyring: parts.keyring, ownHosts: ownHosts(c, parts.publicUrl) },
  )
  if (foreign) return refuse(c, foreign, parts)
  const held = floods.refusal(good, sending, parts.now())
  if (held) return refuse(c, held, parts)
  const { sentAt, losses } = toldByDevice(c)
  const verdicts = await takeEvents(good, parts, sentAt)
  const bad = candidates.flatMap((candidate) => (candidate.status === 'ok' ? [] : [candidate.rejection]))
  const receipt = receiptOf(
    good.map(({ id }) => id),
    verdicts,
    bad,
  )
  for (const verdict of verdicts) parts.metrics.count('earshot_events', verdict)
  for (const { code } of bad) parts.metrics.count('earshot_events', code)
  for (const [reason, count] of losses) parts.metrics.count('earshot_given_up', reason, count)
  // It is told by the way: the receipt for what was stored does not wait for it.
  if (losses.size) parts.storage.keepLosses(losses, parts.now()).catch(parts.report)
  const refused = refusedBatch(receipt)
  return refused ? problem(c, refused, receipt) : c.json(receipt, 202)
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
  const detail = `None of the events was taken. The first: ${first.message}`
  return { status: 422, code: 'all-rejected', detail }
}

const reasons = {
  conflict:
    'This revision is stored already and says something else. The first holds; this one is kept beside it.',
  gone: 'This response was erased. Nothing of it is taken any more.',
} as const

/** Each id stands in one list: what was accepted is not told as its own duplicate. */
function receiptOf(ids: readonly string[], verdicts: readonly Verdict[], bad: readonly Rejection[]): Receipt {
  const withVerdict = (verdict: Verdict): readonly string[] => [
    ...new Set(ids.filter((_, index) => verdicts[index] === verdict)),
  ]
  const because = (code: 'conflict' | 'gone'): readonly Rejection[] =>
    withVerdict(code).map((id) => ({ id, code, message: reasons[code] }))
  const accepted = withVerdict('accepted')
  return {
    accepted,
    duplicate: withVerdict('duplicate').filter((id) => !accepted.includes(id)),
    rejected: [...bad, ...because('conflict'), ...because('gone')],
  }
}
