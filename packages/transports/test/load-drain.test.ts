import { expect, test } from 'vitest'
import * as drain from '../src/drain.ts'
import { drainLoader } from '../src/load-drain.ts'

test('loads the drain that lies beside it', async () => {
  expect(Object.keys(await drainLoader()()).sort()).toEqual(Object.keys(drain).sort())
})

test('rejects where that fails, however it fails, and counts the failures', async () => {
  const tries: number[] = []
  const load = drainLoader((count) => {
    tries.push(count)
    if (count === 0) throw new Error('at once')
    return count === 1 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(drain)
  })
  await expect(load()).rejects.toThrow('at once')
  await expect(load()).rejects.toThrow('Failed to fetch')
  expect([await load(), await load()]).toEqual([drain, drain])
  expect(tries).toEqual([0, 1, 2, 2])
})
