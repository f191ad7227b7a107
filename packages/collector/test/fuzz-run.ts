import { Ajv } from 'ajv'
import type { Collector } from '../src/create-collector.ts'
import { chanceOf, createFuzz, type FuzzBody } from './fuzz-bodies.ts'

export interface FuzzFindings {
  readonly bodies: number
  /** How many replies had each status. */
  readonly statuses: Readonly<Record<number, number>>
  /** How many events were accepted. */
  readonly accepted: number
  /** The longest that one body took, in milliseconds. */
  readonly longestMs: number
  /** What must not be: a crash, a hang, something invalid that was accepted. The first twenty. */
  readonly faults: readonly string[]
}

const text = (most: number, least = 0) => ({ type: 'string', minLength: least, maxLength: most })
const token = { type: 'string', pattern: '^[A-Za-z0-9_.-]{1,128}$' }
const point = { type: 'number', minimum: -1e15, maximum: 1e15 }
const scalar = { anyOf: [text(500), point, { type: ['null', 'boolean'] }] }
const facts = {
  prompt: { type: 'object', required: ['id', 'version'], properties: { id: token, version: token } },
  audience: { enum: ['external', 'internal', 'vendor'] },
  channel: token,
  locale: text(40),
  context: { type: 'object', maxProperties: 50, additionalProperties: text(500) },
  page: {
    type: 'object',
    required: ['path'],
    properties: { path: text(2_000), title: text(1_000) },
  },
}
const answer = {
  type: 'object',
  required: ['question', 'value'],
  properties: {
    question: token,
    value: {
      anyOf: [
        text(20_000),
        point,
        { type: ['null', 'boolean'] },
        { type: 'array', items: text(500) },
        { type: 'object', additionalProperties: scalar },
      ],
    },
  },
}

/** What the contract says of an event, written out once more and not by the code that is held to it. */
const isEvent = new Ajv({ allowUnionTypes: true }).compile({
  type: 'object',
  required: ['specversion', 'type', 'source', 'id', 'data'],
  properties: {
    specversion: { const: '1.0' },
    source: text(500, 1),
    id: token,
    time: { anyOf: [text(40, 16), { type: 'null' }] },
  },
  oneOf: [
    {
      properties: {
        type: { enum: ['updated', 'submitted', 'withdrawn'].map((type) => `earshot.response.${type}`) },
        data: {
          type: 'object',
          required: ['response', 'revision', 'prompt', 'answers'],
          properties: {
            ...facts,
            response: token,
            revision: { type: 'integer', minimum: 1, maximum: 1_000_000 },
            answers: { type: 'array', items: answer },
            durationMs: { type: 'number', minimum: 0, maximum: 1e12 },
          },
        },
      },
    },
    {
      properties: {
        type: { enum: ['earshot.prompt.shown', 'earshot.prompt.dismissed'] },
        data: { type: 'object', required: ['run', 'prompt'], properties: { ...facts, run: token } },
      },
    },
  ],
})

/** The events that a body holds, where it holds any. */
function eventsIn({ bytes, type }: FuzzBody): readonly unknown[] {
  try {
    const body = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const json = type.endsWith('urlencoded') ? (new URLSearchParams(body).get('events') ?? '') : body
    return [withoutNul(JSON.parse(json))].flat()
  } catch {
    return [] // so nothing in it can have been accepted
  }
}

/** U+0000 is taken out of every text before it is read, of names too, since no database keeps it. */
function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '')
  if (Array.isArray(value)) return value.map(withoutNul)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name.replaceAll('\0', ''), withoutNul(inside)]),
  )
}

/** Why an id must not have been accepted, or `undefined`. */
function invalid(id: string, body: FuzzBody): string | undefined {
  const named = eventsIn(body).filter((event) => (event as { id?: unknown } | null)?.id === id)
  if (!named.length) return 'no event of the body has this id'
  if (!named.some((event) => isEvent(event))) return JSON.stringify(isEvent.errors?.[0])
  if (named.every((event) => Buffer.byteLength(JSON.stringify(event)) > 65_536)) return 'larger than 64 KiB'
  return undefined
}

const hangMs = 50

/** Sends bodies of one seed to a collector, one after the other, and tells what must not have been. */
export async function fuzzBodies(
  collector: Pick<Collector, 'fetch'>,
  { bodies, seed, onTurn }: { bodies: number; seed: number; onTurn?: (done: number) => void },
): Promise<FuzzFindings> {
  const next = createFuzz(chanceOf(seed))
  const statuses: Record<number, number> = {}
  const faults: string[] = []
  let accepted = 0
  let longestMs = 0
  const post = ({ bytes, type }: FuzzBody) =>
    collector.fetch(
      new Request('http://fuzz.example/v1/events', {
        method: 'POST',
        headers: { 'content-type': type, 'content-length': `${bytes.length}` },
        body: bytes,
      }),
    )
  /** The processor's time, since other programs may hold up the clock on the wall. */
  async function timed(body: FuzzBody): Promise<{ reply: Response; ms: number }> {
    const before = process.threadCpuUsage()
    const reply = await post(body)
    const { user, system } = process.threadCpuUsage(before)
    return { reply, ms: (user + system) / 1_000 }
  }
  for (let at = 0; at < bodies; at++) {
    const body = next()
    const fault = (what: string): void => {
      if (faults.length < 20) faults.push(`body ${at} of seed ${seed} (${body.type}): ${what}`)
    }
    try {
      const { reply, ms } = await timed(body)
      statuses[reply.status] = (statuses[reply.status] ?? 0) + 1
      const receipt = await reply.json()
      if (reply.status >= 500) fault(`answered ${reply.status}`)
      const ids: readonly string[] = receipt.accepted ?? []
      accepted += ids.length
      if (ids.length && ![202, 409].includes(reply.status)) fault(`accepted, with ${reply.status}`)
      for (const id of ids) {
        const why = invalid(id, body)
        if (why) fault(`accepted ${id}: ${why}`)
      }
      // A pause of the garbage collector comes once; what a body costs, it costs each time.
      const costs = ms > hangMs ? Math.min(ms, (await timed(body)).ms, (await timed(body)).ms) : ms
      longestMs = Math.max(longestMs, costs)
      if (costs > hangMs) fault(`took ${costs.toFixed(0)} ms`)
    } catch (error) {
      fault(`crashed: ${error instanceof Error ? error.message : String(error)}`)
    }
    if (Object.keys(Object.prototype).length)
      throw new Error(`The prototype of all objects was changed by body ${at}.`)
    if (onTurn && at % 10_000 === 9_999) onTurn(at + 1)
  }
  return { bodies, statuses, accepted, longestMs, faults }
}
