import { said } from './test-events.ts'

/** One request for `/v1/events`. */
export interface FuzzBody {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
}

/** A number from 0 to 1, and the same row of them for the same seed (mulberry32). */
export type Chance = () => number

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const types = [
  ...Array<string>(8).fill('text/plain'),
  'application/json',
  'application/cloudevents+json',
  'application/cloudevents-batch+json',
  'application/x-www-form-urlencoded',
  'text/html',
  '',
]

/** What programs trip over, in the place of any value. */
const odd: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1e308,
  1e15 + 1,
  2 ** 53,
  0.1,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '\ufeff',
  'e\u0301'.repeat(40),
  '𝕏'.repeat(300),
  'x'.repeat(501),
  'x'.repeat(20_001),
  '__proto__',
  'constructor',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '=1+1',
  '../../etc/passwd',
  '2026-13-45T99:99:99Z',
  '9999-12-31T23:59:59.999Z',
  [],
  {},
  [[]],
  [null],
  { length: 1 },
  { toString: 1, valueOf: 1 },
  { toJSON: 'x' },
  Array(60).fill({ question: 'q', value: 1 }),
]
const oddKeys = [
  '__proto__',
  'constructor',
  'prototype',
  '',
  'id',
  'data',
  'value',
  'x'.repeat(300),
  '\u0000',
  '0',
]
/** What is put into bytes, where JSON means something by it, or UTF-8 does. */
const oddBytes = [
  [0],
  [0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xef, 0xbb, 0xbf],
  ...[
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '1e999',
    '-',
    '\\u0000',
    '\\ud800',
    'null',
    '[[[[[[[[',
    '{"a":',
  ].map((text) => [...Buffer.from(text)]),
]

/** Makes bodies without end: some whole, most broken in one way or in several, some that never were any. */
export function createFuzz(chance: Chance): () => FuzzBody {
  const upTo = (count: number): number => Math.floor(chance() * count)
  const one = <T>(list: readonly T[]): T => list[upTo(list.length)] as T // no list here is empty
  let made = 0
  const whole = said({ run: 'fuzz', answers: { rating: 1, why: 'Too cold.' } })

  function event(): unknown {
    const run = `fuzz-${made++}`
    const context = { table: `${upTo(99)}` }
    const common = { ...whole, id: `${run}.2`, subject: run }
    if (chance() < 0.9) return { ...common, data: { ...whole.data, response: run, context } }
    const type = `earshot.prompt.${one(['shown', 'dismissed'])}`
    return { ...common, type, data: { ...whole.data, run, context } }
  }

  /** Changes one place of a tree, far down or near. */
  function bend(value: unknown): unknown {
    const isOpen = value !== null && typeof value === 'object' && Object.keys(value).length > 0
    if (!isOpen || chance() < 0.12) return one(odd)
    if (Array.isArray(value)) {
      const at = upTo(value.length)
      if (chance() < 0.15) return [...value, value[at]]
      return value.map((item, index) => (index === at ? bend(item) : item))
    }
    const entries = Object.entries(value)
    const at = upTo(entries.length)
    const [name, inside] = entries[at] as [string, unknown]
    const way = chance()
    if (way < 0.08) entries.splice(at, 1)
    else if (way < 0.16) entries[at] = [one(oddKeys), inside]
    else if (way < 0.2) entries.push([one(oddKeys), one(odd)])
    else entries[at] = [name, bend(inside)]
    return Object.fromEntries(entries)
  }

  function cut(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
    let all = [...bytes]
    for (let cuts = 1 + upTo(4); cuts > 0 && all.length; cuts--) {
      const at = upTo(all.length)
      const way = chance()
      if (way < 0.25) all[at] = upTo(256)
      else if (way < 0.5) all.splice(at, 0, ...one(oddBytes))
      else if (way < 0.7) all.splice(at, 1 + upTo(8))
      else if (way < 0.85) all.splice(at, 0, ...all.slice(at, at + upTo(60)))
      else all = all.slice(0, at)
    }
    return new Uint8Array(all)
  }

  function rare(): string {
    const deep = 1 + upTo(40_000)
    return one([
      '['.repeat(deep),
      `${'['.repeat(deep)}${']'.repeat(deep)}`,
      `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`,
      `[${'0,'.repeat(deep)}0]`,
      `{${Array.from({ length: deep % 9_000 }, (_, at) => `"k${at}":1`).join()}}`,
      `"${'\\'.repeat(deep)}"`,
      `"${'a'.repeat(deep * 15)}"`,
      `${'9'.repeat(deep)}`,
      `[${'{},'.repeat(deep % 600)}{}]`,
    ])
  }

  return () => {
    const type = one(types)
    if (chance() < 0.02) return { type, bytes: new Uint8Array(Buffer.from(rare())) }
    if (chance() < 0.05) return { type, bytes: Uint8Array.from({ length: upTo(400) }, () => upTo(256)) }
    let events: unknown = chance() < 0.3 ? event() : Array.from({ length: 1 + upTo(4) }, event)
    for (let bends = upTo(4); bends > 0; bends--) events = bend(events)
    const json = JSON.stringify(events) ?? ''
    const text = type.endsWith('urlencoded') ? new URLSearchParams({ events: json }).toString() : json
    const bytes = new Uint8Array(Buffer.from(text))
    return { type, bytes: chance() < 0.4 ? cut(bytes) : bytes }
  }
}
