import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchDefinition } from '../src/author/fetch-definition.ts'

const fetched = vi.fn((url: string): Promise<Response> => Promise.resolve(Response.json({ url })))

beforeEach(() => {
  fetched.mockClear()
  vi.stubGlobal('document', { baseURI: 'https://shop.example/thanks' })
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => void vi.unstubAllGlobals())

test('asks the collector beside the endpoint', async () => {
  expect(await fetchDefinition('lunch', 'https://listen.example/v1/events')).toEqual({
    url: 'https://listen.example/v1/prompts/lunch',
  })
  expect(await fetchDefinition('lunch')).toEqual({ url: 'https://shop.example/v1/prompts/lunch' })
})

test.each([
  ['an endpoint that is no collector', 'lunch', 'https://hooks.example/x'],
  ['an id that is none', '../events', undefined],
  ['an empty id', '', undefined],
])('asks nobody for %s', async (_, id, endpoint) => {
  expect(await fetchDefinition(id, endpoint)).toBeUndefined()
  expect(fetched).not.toHaveBeenCalled()
})

test.each([
  ['a refusal', () => Promise.resolve(new Response('{}', { status: 404 }))],
  ['a page in place of JSON', () => Promise.resolve(new Response('<html>'))],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s is as if there were none', async (_, reply) => {
  fetched.mockImplementationOnce(reply)
  expect(await fetchDefinition('lunch')).toBeUndefined()
})
