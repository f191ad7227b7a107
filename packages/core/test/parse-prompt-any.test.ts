import { currentQuestion, start, transition, visibleQuestions } from '@earshot/core/conversation'
import { parsePrompt } from '@earshot/core/parse-prompt'
import type { Prompt } from '@earshot/core/prompt'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyType, example, promptOf } from './prompts.ts'

/** `FUZZ_RUNS=100000` makes it the long version. */
const runs = Number(process.env.FUZZ_RUNS ?? 3_000)
const slowestMs = 50

const deep = (kind: 'list' | 'object'): unknown => {
  let value: unknown = 'core'
  for (let depth = 0; depth < 10_000; depth++)
    value = kind === 'list' ? [value] : { text: value, when: value }
  return value
}
const cyclic = (): unknown => {
  const round: Record<string, unknown> = { id: 'a', type: 'text', text: 'T' }
  round.options = [round]
  round.scale = round
  return round
}

/** What nobody writes by hand; made once, for it is large. */
const hostile: readonly unknown[] = [
  deep('list'),
  deep('object'),
  cyclic(),
  'x'.repeat(1_000_000),
  '('.repeat(1_000_000),
  ' '.repeat(1_000_000),
  '{'.repeat(1_000_000),
  'not '.repeat(500),
  `${'('.repeat(990)}a${')'.repeat(990)}`,
  '\ud800',
  'a\udc00b',
  '\0',
  JSON.parse('{"__proto__":{"polluted":1}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":1}}}'),
  JSON.parse('[{"id":"__proto__","text":"T"}]'),
  Object.create(null),
  Array.from({ length: 10_000 }, () => null),
  Array(3),
  Symbol('a'),
  () => 'a',
  10n,
  new Map([['a', 1]]),
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
]

const base: Prompt = promptOf(Object.values(everyType), {
  ...example,
  questions: [...example.questions, ...Object.values(everyType)],
  criticism: 'rating = 1',
  call: "a-ranking has 'red'",
  lintExempt: { 'F-04': 'A reason.' },
  anonymous: false,
  suppress: 5,
  priority: 1,
})

const words = fc.constantFrom(
  'rating',
  'why',
  'a-matrix.food',
  'text',
  'choices',
  'random',
  'rating <= 2',
  "not (what has 'other') or context.table",
  '2026-02-30',
  '30d',
  'https://a.example',
  'javascript:alert(1)',
  '{rating}',
  '__proto__',
)
const values = fc.oneof(
  { weight: 3, arbitrary: words },
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: fc.integer({ min: -2, max: 12 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(everyType)) },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 2, withNullPrototype: true, withDate: true }) },
)

interface Change {
  readonly place: number
  readonly how: 'set' | 'drop' | 'add'
  readonly name: string
  readonly value: unknown
}
const changes = fc.array(
  fc.record<Change>({
    place: fc.nat(),
    how: fc.constantFrom('set', 'set', 'drop', 'add'),
    name: fc.constantFrom('when', 'none', 'other', 'min', 'max', 'last', 'show', 'rows', '__proto__', 'x'),
    value: values,
  }),
  { minLength: 0, maxLength: 4 },
)

type Holder = Record<string, unknown>

/** Every object and list inside with each of its keys. */
function spots(value: unknown): readonly (readonly [Holder, string])[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Holder // lists have keys too
  return Object.keys(holder).flatMap((key) => [[holder, key] as const, ...spots(holder[key])])
}

/** The definition with some of its places changed. What is put in is not walked through: it may have no end. */
function changed(list: readonly Change[]): unknown {
  const definition: unknown = structuredClone(base)
  const places = spots(definition)
  for (const { place, how, name, value } of list) {
    const [holder, key] = places[place % places.length] as readonly [Holder, string] // there are many
    if (how === 'drop') delete holder[key]
    else
      Object.defineProperty(holder, how === 'set' ? key : name, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      })
  }
  return definition
}

const definitions = fc.oneof({ weight: 9, arbitrary: changes.map(changed) }, { weight: 1, arbitrary: values })

/** The least of some tries: on a busy machine one try says little. */
function fastest(work: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 5 && least > slowestMs / 10; tries++) {
    const begin = performance.now()
    work()
    least = Math.min(least, performance.now() - begin)
  }
  return least
}

test(
  `${runs} definitions: a prompt, or issues with a path; never a crash, never more than ${slowestMs} ms`,
  () => {
    const seen = { ok: 0, invalid: 0, slowest: 0 }
    fc.assert(
      fc.property(definitions, (definition) => {
        let parsed = parsePrompt(undefined)
        const ms = fastest(() => {
          parsed = parsePrompt(definition)
        })
        expect(ms).toBeLessThan(slowestMs)
        seen.slowest = Math.max(seen.slowest, ms)
        seen[parsed.status]++
        if (parsed.status === 'invalid') expect(parsed.issues.length).toBeGreaterThan(0)
        for (const { code, path, message } of parsed.issues)
          if (!code || typeof path !== 'string' || message.length < 6)
            expect.fail(`${code} ${path} ${message}`)
        if (parsed.status === 'ok') holdsTogether(parsed.prompt)
      }),
      { numRuns: runs },
    )
    expect(({} as Holder).polluted).toBeUndefined()
    expect(Math.min(seen.ok, seen.invalid)).toBeGreaterThan(runs / 20)
    if (process.env.FUZZ_RUNS) console.log(JSON.stringify(seen))
  },
  60_000 + runs * 20,
)

/** What was taken is taken again after print, unchanged, and can be run. */
function holdsTogether(prompt: Prompt): void {
  const printed = JSON.stringify(prompt)
  const again = parsePrompt(JSON.parse(printed))
  expect(again.status).toBe('ok')
  if (again.status === 'ok') expect(JSON.stringify(again.prompt)).toBe(printed)
  let state = start(prompt, { locale: 'de', context: { table: '12' } })
  for (const value of [
    1,
    'red',
    ['red'],
    { food: 1 },
    { email: 'a@b.cd', consent: true },
    true,
    '2026-06-01',
  ]) {
    const question = currentQuestion(state)?.id ?? ''
    ;[state] = transition(state, { type: 'answer', question, value, advance: true })
    ;[state] = transition(state, { type: 'skip' })
  }
  const visible = visibleQuestions(state).map(({ id }) => id)
  expect(state.answers.filter(({ question }) => !visible.includes(question))).toEqual([])
}
