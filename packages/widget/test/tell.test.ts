import { afterEach, describe, expect, test, vi } from 'vitest'
import * as author from '../src/author/author.ts'
import { createComplain, createTell } from '../src/tell.ts'
import { fakeLoads, listeningTell } from './fakes.ts'

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

describe('createComplain', () => {
  test('fetches the words and tells them', async () => {
    const { tell, told } = listeningTell()
    createComplain(fakeLoads({ author: () => Promise.resolve(author) }), tell)('consent', 'yes')
    await vi.waitFor(() =>
      expect(told).toEqual(['consent “yes” does nothing: it is granted, denied or required.']),
    )
  })

  test('where the words cannot be fetched, the bare facts are told', async () => {
    const { tell, told } = listeningTell()
    createComplain(fakeLoads(), tell)('call', 'no')
    await vi.waitFor(() => expect(told).toEqual(['call no']))
  })
})
