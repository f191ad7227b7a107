import { orderOptions } from '@earshot/core/order-options'
import type { OptionOrder } from '@earshot/core/question'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deepFreeze } from './prompts.ts'

const options = ['a', 'b', 'c', 'd', 'e', 'rest', 'none'].map((id) => ({ id, text: id.toUpperCase() }))
const ids = (given: readonly { readonly id: string }[]): string => given.map(({ id }) => id).join(' ')
const question = { id: 'what', options, order: 'random', last: ['rest', 'none'] } as const

describe('orderOptions', () => {
  test.each<OptionOrder>(['ordinal', 'speed', 'staff', 'given'])('leaves %s as it stands', (order) => {
    expect(orderOptions({ ...question, order }, 'seed')).toEqual(options)
  })

  test('leaves them as they stand where no order is said', () => {
    expect(orderOptions({ id: 'what', options }, 'seed')).toEqual(options)
  })

  test('the same seed gives the same order, another seed mostly another', () => {
    const orders = Array.from({ length: 100 }, (_, index) => ids(orderOptions(question, `run-${index}`)))
    expect(orders).toEqual(
      Array.from({ length: 100 }, (_, index) => ids(orderOptions(question, `run-${index}`))),
    )
    expect(new Set(orders).size).toBeGreaterThan(50)
  })

  test('two questions of one run are shuffled apart', () => {
    const same = Array.from({ length: 1_000 }, (_, index) => `run-${index}`).filter(
      (seed) => ids(orderOptions(question, seed)) === ids(orderOptions({ ...question, id: 'why' }, seed)),
    )
    // One in 120 by chance: 8.3 of 1,000, standard deviation 2.9.
    expect(same.length).toBeLessThan(18)
  })

  test('those named in last stand at the end, in that order', () => {
    for (let index = 0; index < 200; index++) {
      expect(ids(orderOptions(question, `${index}`))).toMatch(/^[a-e]( [a-e]){4} rest none$/)
      expect(ids(orderOptions({ ...question, last: ['none', 'rest'] }, `${index}`))).toMatch(/ none rest$/)
    }
  })

  test('each option is shown once, whatever last says', () => {
    const last = fc.array(fc.constantFrom('a', 'c', 'rest', 'none', 'unknown'))
    fc.assert(
      fc.property(fc.string(), last, (seed, named) => {
        const shown = orderOptions({ ...question, last: named }, seed)
        expect(shown.map(({ id }) => id).sort()).toEqual(options.map(({ id }) => id).sort())
      }),
    )
  })

  test('does not touch what it was given', () => {
    const frozen = deepFreeze({ ...question, options: options.map((option) => ({ ...option })) })
    expect(orderOptions(frozen, 'seed')).toHaveLength(options.length)
    expect(ids(frozen.options)).toBe('a b c d e rest none')
  })

  test('no option and one option', () => {
    expect(orderOptions({ id: 'q', options: [], order: 'random' }, 's')).toEqual([])
    expect(orderOptions({ id: 'q', options: options.slice(0, 1), order: 'random' }, 's')).toEqual([
      options[0],
    ])
  })

  test('the shuffle is even: 10,000 draws, 5 options at 5 places, chi-square within 3 sigma', () => {
    const counts = new Map<string, number>()
    for (let run = 0; run < 10_000; run++)
      orderOptions({ ...question, options: options.slice(0, 5), last: [] }, `run-${run}`).forEach(
        ({ id }, place) => {
          counts.set(`${id}${place}`, (counts.get(`${id}${place}`) ?? 0) + 1)
        },
      )
    expect(counts.size).toBe(25)
    // One statistic for all 25 places, because of 25 fair counts one lies beyond 3 sigma in 6 of 100 such tests.
    // Each row and each column adds up to 10,000, which leaves 16 degrees of freedom: mean 16, deviation √32.
    const chiSquare = [...counts.values()].reduce(
      (sum, count) => sum + (0.8 * (count - 2_000) ** 2) / 2_000,
      0,
    )
    expect(Math.abs(chiSquare - 16)).toBeLessThan(3 * Math.sqrt(32))
  })

  test('the shuffle is even: 10,000 draws, each of 4 options at each of 4 places within 3 sigma', () => {
    const counts = new Map<string, number>()
    for (let run = 0; run < 10_000; run++)
      orderOptions({ ...question, options: options.slice(0, 4), last: [] }, `run-${run}`).forEach(
        ({ id }, place) => {
          counts.set(`${id}${place}`, (counts.get(`${id}${place}`) ?? 0) + 1)
        },
      )
    expect(counts.size).toBe(16)
    const sigma = Math.sqrt((10_000 * 3) / 16)
    for (const count of counts.values()) expect(Math.abs(count - 2_500)).toBeLessThanOrEqual(3 * sigma)
  })

  test('the shuffle is even: 10,000 draws, each of the 6 orders of 3 options within 3 sigma', () => {
    const counts = new Map<string, number>()
    for (let run = 0; run < 10_000; run++) {
      const order = ids(orderOptions({ ...question, options: options.slice(0, 3), last: [] }, `run-${run}`))
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect([...counts.keys()].sort()).toEqual(['a b c', 'a c b', 'b a c', 'b c a', 'c a b', 'c b a'])
    const sigma = Math.sqrt((10_000 * 5) / 36)
    for (const count of counts.values()) expect(Math.abs(count - 10_000 / 6)).toBeLessThanOrEqual(3 * sigma)
  })
})
