import { afterEach, describe, expect, test, vi } from 'vitest'
import * as author from '../src/author/author.ts'
import { complain, createTell } from '../src/tell.ts'
import { listeningTell } from './fakes.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('createTell', () => {
  test('says each sentence once, marked as ours', () => {
    const said: string[] = []
    const tell = createTell((text) => said.push(text))
    for (const sentence of ['a.', 'b.', 'a.']) tell(sentence)
    expect(said).toEqual(['Earshot: a.', 'Earshot: b.'])
  })

  test('two widgets do not share what they have said', () => {
    const said: string[] = []
    createTell((text) => said.push(text))('a.')
    createTell((text) => said.push(text))('a.')
    expect(said).toHaveLength(2)
  })

  test('a console that throws hurts nobody and is not tried again', () => {
    const write = vi.fn(() => {
      throw new Error('No console.')
    })
    const tell = createTell(write)
    expect(() => [tell('a.'), tell('a.')]).not.toThrow()
    expect(write).toHaveBeenCalledTimes(1)
  })

  test('a page may take its console away altogether', () => {
    const tell = createTell()
    vi.stubGlobal('console', undefined)
    expect(() => tell('a.')).not.toThrow()
  })

  test('by itself it warns', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    createTell()('a.')
    expect(warn.mock.calls).toEqual([['Earshot: a.']])
  })
})

describe('complain', () => {
  const at = (hostname: string): void => void vi.stubGlobal('location', { hostname })
  const load = () => Promise.resolve(author)
  const idle = { display: 'inline', placement: 'top' } as const
  const sentence = 'placement="top" does nothing with display="inline": it stands where the element stands.'

  test('everywhere about what could not be used, with the name as it is written', async () => {
    at('shop.example')
    const { tell, told } = listeningTell()
    complain({ settings: {}, misfits: [['dispaly', 'modal']] }, 'data-', { loadAuthor: load, tell })
    await vi.waitFor(() => expect(told).toHaveLength(1))
    expect(told).toEqual(['“data-dispaly” is not known and does nothing. Did you mean “data-display”?'])
  })

  test.each(['localhost', '127.0.0.1', '[::1]', 'shop.local', 'shop.test', ''])(
    'on “%s” also about options that do nothing together',
    async (hostname) => {
      at(hostname)
      const { tell, told } = listeningTell()
      complain({ settings: idle, misfits: [] }, '', { loadAuthor: load, tell })
      await vi.waitFor(() => expect(told).toEqual([sentence]))
    },
  )

  test.each(['shop.example', 'localhost.shop.example', 'mylocalhost', 'shop.localx'])(
    'on “%s” the sentences are not even fetched where every option could be used',
    (hostname) => {
      at(hostname)
      const loadAuthor = vi.fn(load)
      complain({ settings: idle, misfits: [] }, '', { loadAuthor, tell: () => {} })
      expect(loadAuthor).not.toHaveBeenCalled()
    },
  )

  test('nor where nothing is set', () => {
    at('localhost')
    const loadAuthor = vi.fn(load)
    complain({ settings: {}, misfits: [] }, '', { loadAuthor, tell: () => {} })
    expect(loadAuthor).not.toHaveBeenCalled()
  })

  test('where the sentences cannot be fetched, the names are told', async () => {
    at('shop.example')
    const { tell, told } = listeningTell()
    complain(
      {
        settings: {},
        misfits: [
          ['a', ''],
          ['b', ''],
        ],
      },
      'data-',
      { loadAuthor: () => Promise.reject(new TypeError('Failed to fetch')), tell },
    )
    await vi.waitFor(() => expect(told).toEqual(['these options do nothing: data-a, data-b.']))
  })
})
