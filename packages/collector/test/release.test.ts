import { seededRandom } from '@earshot/scoring/seeded-random'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Batch, nothingReleased, release } from '../src/colleagues/release.ts'
import { releasedAnswers } from '../src/colleagues/released-answers.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import type { StoredResponse } from '../src/storage/port.ts'
import { type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts, stored, times } from './test-responses.ts'

const handover = (at = 0, more = {}): StoredResponse =>
  stored({ of: 'handover', answers: { got: 'no', missing: 'Keys.' }, at, ...more })
const rules = {
  people: (list: readonly StoredResponse[]) => new Set(list.map(({ data }) => data.context?.person)).size,
  cellOf: ({ data }: StoredResponse) => data.context?.team ?? '',
  waitsSince: 0,
  reaches: 0,
}

describe('what colleagues say', () => {
  it('is never told so that a difference is about one to four people: 10,000 sequences of answers and looks', () => {
    const random = seededRandom(1979)
    const pick = (count: number): number => Math.floor(random() * count)
    const plain = handover()
    let looks = 0
    let compared = 0
    for (let sequence = 0; sequence < 10_000; sequence++) {
      let state = release(nothingReleased, [], rules)
      let alive: StoredResponse[] = []
      /** The answers that each figure was computed from: a bit for each revision of each. */
      const figures = new Set<bigint>()
      const bits = new Map<StoredResponse['data'], bigint>()
      const people: string[] = []
      const add = (response: StoredResponse, revision: number): StoredResponse => {
        const data = { ...response.data, revision }
        bits.set(data, 1n << BigInt(people.length))
        people.push(data.context?.person ?? '')
        return { ...response, data }
      }
      const keep = (batches: readonly Batch[]): void => {
        let figure = 0n
        for (const { answers } of batches)
          for (const { id, data } of answers) {
            const one = alive.find((other) => other.id === id && other.data.revision === data.revision)
            figure |= (one && bits.get(one.data)) ?? 0n
          }
        figures.add(figure)
      }
      for (let step = 0; step < 8; step++) {
        for (let one = pick(6); one >= 0; one--) {
          const id = `${step}-${one}`
          // Some answer more than once.
          const context = { person: random() < 0.2 ? `p${pick(3)}` : id, team: `t${pick(2)}` }
          const receivedAt = Date.UTC(2026, step >> 1, 2 + pick(20))
          alive.push(add({ ...plain, id, receivedAt, data: { ...plain.data, context } }, 1))
        }
        if (random() < 0.25) alive.splice(pick(alive.length), 1)
        if (random() < 0.25) {
          const index = pick(alive.length)
          alive = alive.map((one, at) => (at === index ? add(one, one.data.revision + 1) : one))
        }
        if (random() < 0.4) continue
        looks += 1
        state = release(state.released, alive, { ...rules, waitsSince: Date.UTC(2026, step >> 1) })
        const { batches } = state
        keep(batches)
        for (const team of ['t0', 't1']) keep(batches.filter(({ cell }) => cell === team))
        const month = Date.UTC(2026, pick(4))
        keep(batches.filter(({ from }) => from >= month))
      }
      // Nothing is a figure too: what is shown, less nothing.
      const all = [0n, ...figures]
      for (const [index, one] of all.entries())
        for (const other of all.slice(0, index)) {
          compared += 1
          const found = new Set(people.filter((_, bit) => ((one ^ other) >> BigInt(bit)) & 1n))
          if (found.size > 0 && found.size < 5) throw new Error(`sequence ${sequence}: ${[...found]}`)
        }
    }
    expect(looks).toBeGreaterThan(40_000)
    expect(compared).toBeGreaterThan(100_000)
  }, 60_000)

  it('waits where five have answered and fewer than five have answered the question', () => {
    const list = [...times(5, { of: 'handover', answers: { got: 'no' } }), handover(), handover()]
    const [batch] = release(nothingReleased, list, { ...rules, people: ({ length }) => length }).batches
    expect(batch?.answers).toHaveLength(7)
    expect(JSON.stringify(batch?.answers)).not.toContain('Keys.')
  })

  it('comes by month where a month has five people, and else with the month before', () => {
    const people = ({ length }: readonly StoredResponse[]): number => length
    const of = (month: number, count: number) =>
      times(count, { of: 'handover', at: Date.UTC(2026, month, 9) })
    const seen = (...list: readonly (readonly StoredResponse[])[]) =>
      release(nothingReleased, list.flat(), { ...rules, people }).batches.map(({ answers, from, to }) => [
        answers.length,
        new Date(from).getUTCMonth(),
        new Date(to).getUTCMonth(),
      ])
    expect(seen(of(1, 6), of(2, 5), of(3, 4))).toEqual([
      [6, 1, 2],
      [9, 2, 4],
    ])
    expect(seen(of(1, 2), of(2, 2), of(3, 1), of(4, 5))).toEqual([
      [5, 1, 4],
      [5, 4, 5],
    ])
    expect(seen(of(1, 4))).toEqual([])
  })

  it('goes with the batch of which one was erased, until five others have answered', () => {
    const people = ({ length }: readonly StoredResponse[]): number => length
    const [first, second] = [times(5, { of: 'handover' }), times(6, { of: 'handover' })]
    const one = release(nothingReleased, first, { ...rules, people })
    const two = release(one.released, [...first, ...second], { ...rules, people })
    expect(two.batches.map(({ answers }) => answers.length)).toEqual([5, 6])
    const left = [...first.slice(1), ...second]
    const gone = release(two.released, left, { ...rules, people })
    expect(gone.batches.map(({ answers }) => answers.length)).toEqual([6])
    const four = release(gone.released, [...left, ...times(4, { of: 'handover' })], { ...rules, people })
    expect(four.batches.map(({ answers }) => answers.length)).toEqual([6])
    const five = release(four.released, [...left, ...times(5, { of: 'handover' })], { ...rules, people })
    expect(five.batches.map(({ answers }) => answers.length)).toEqual([6, 9])
  })
})

describe('what is kept of it', () => {
  let test: TestApp
  beforeEach(() => {
    test = testApp()
  })
  afterEach(() => test.close())
  const prompt = prompts.get('manager-support')
  if (!prompt) throw new Error('there is no manager-support')
  const answer = (run: string) =>
    test.storage.store([recordOf(said({ run, prompt, answers: { easier: 2 } }), prompts)], test.clock.now)
  const look = async (storage = test.storage) =>
    (await releasedAnswers({ storage, prompts }, ['manager-support'], test.clock.now)).map(
      ({ answers }) => answers.length,
    )

  it('is the same for all who look at once, and names nobody', async () => {
    for (let index = 0; index < 5; index++) await answer(`a${index}`)
    expect(await Promise.all(Array.from({ length: 8 }, () => look()))).toEqual(
      Array.from({ length: 8 }, () => [5]),
    )
    expect(await test.storage.setting('released.manager-support')).not.toMatch(/a\d"/)
  })

  it('is read anew where another node has released in between', async () => {
    for (let index = 0; index < 5; index++) await answer(`a${index}`)
    let isFirst = true
    const storage = new Proxy(test.storage, {
      get(target, name, receiver) {
        if (name !== 'replaceSetting' || !isFirst) return Reflect.get(target, name, receiver)
        isFirst = false
        return async (...given: Parameters<typeof target.replaceSetting>) => {
          await answer('a5')
          await look()
          return target.replaceSetting(...given)
        }
      },
    })
    expect(await look(storage)).toEqual([6])
    expect(await look()).toEqual([6])
  })
})
