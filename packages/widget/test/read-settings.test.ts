import { afterEach, describe, expect, test, vi } from 'vitest'
import * as authorWords from '../src/author/author.ts'
import { readSettings } from '../src/configured/read-settings.ts'
import { listeningTell } from './fakes.ts'

const loads = { configured: () => Promise.reject(new Error('not asked for here')) }

afterEach(() => void vi.unstubAllGlobals())

test('gives what could be used', () => {
  vi.stubGlobal('location', { hostname: 'shop.example' })
  const load = { ...loads, author: () => Promise.reject(new Error('not asked for here')) }
  const entries = [
    ['display', 'modal'],
    ['context-order', 'A-1'],
  ] as const
  expect(readSettings(entries, 'data-', { load, tell: () => {} })).toEqual({
    display: 'modal',
    context: { order: 'A-1' },
  })
})

describe('readSettings tells', () => {
  const at = (hostname: string): void => void vi.stubGlobal('location', { hostname })
  const load = () => Promise.resolve(authorWords)
  const idle = [
    ['display', 'inline'],
    ['placement', 'top'],
  ] as const
  const sentence = 'placement="top" does nothing with display="inline": it stands where the element stands.'

  test('everywhere about what could not be used, with the name as it is written', async () => {
    at('shop.example')
    const { tell, told } = listeningTell()
    readSettings([['dispaly', 'modal']], 'data-', { load: { ...loads, author: load }, tell })
    await vi.waitFor(() => expect(told).toHaveLength(1))
    expect(told).toEqual(['“data-dispaly” is not known and does nothing. Did you mean “data-display”?'])
  })

  test.each(['localhost', '127.0.0.1', '[::1]', 'shop.local', 'shop.test', ''])(
    'on “%s” also about options that do nothing together',
    async (hostname) => {
      at(hostname)
      const { tell, told } = listeningTell()
      readSettings(idle, '', { load: { ...loads, author: load }, tell })
      await vi.waitFor(() => expect(told).toEqual([sentence]))
    },
  )

  test.each(['shop.example', 'localhost.shop.example', 'mylocalhost', 'shop.localx'])(
    'on “%s” the sentences are not even fetched where every option could be used',
    (hostname) => {
      at(hostname)
      const author = vi.fn(load)
      readSettings(idle, '', { load: { ...loads, author }, tell: () => {} })
      expect(author).not.toHaveBeenCalled()
    },
  )

  test('nor where nothing is set', () => {
    at('localhost')
    const author = vi.fn(load)
    readSettings([], '', { load: { ...loads, author }, tell: () => {} })
    expect(author).not.toHaveBeenCalled()
  })

  test('where the sentences cannot be fetched, the names are told', async () => {
    at('shop.example')
    const { tell, told } = listeningTell()
    const author = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'))
    readSettings(
      [
        ['a', ''],
        ['b', ''],
      ],
      'data-',
      { load: { ...loads, author }, tell },
    )
    await vi.waitFor(() => expect(told).toEqual(['these options do nothing: data-a, data-b.']))
  })
})
