import { fetchTransport } from '@earshot/transports/fetch'
import { outbox } from '@earshot/transports/outbox'
import { beforeEach, expect, test, vi } from 'vitest'
import { defaultTransport } from '../src/default-transport.ts'
import type { Settings } from '../src/settings.ts'

vi.mock('@earshot/transports/fetch', () => ({ fetchTransport: vi.fn((options: unknown) => ({ options })) }))
vi.mock('@earshot/transports/outbox', () => ({ outbox: vi.fn((inner: unknown) => ({ inner })) }))

beforeEach(() => void vi.clearAllMocks())

function made(settings: Settings): { url: unknown; storage: unknown } {
  defaultTransport(settings)
  return {
    url: vi.mocked(fetchTransport).mock.lastCall?.[0],
    storage: vi.mocked(outbox).mock.lastCall?.[1]?.storage,
  }
}

test('to the page’s own origin, where nothing is set', () => {
  expect(made({})).toEqual({ url: { url: '/v1/events' }, storage: undefined })
})

test('to the endpoint, with the key', () => {
  expect(made({ endpoint: 'https://listen.example/v1/events', key: 'pk_1' }).url).toEqual({
    url: 'https://listen.example/v1/events',
    key: 'pk_1',
  })
})

test.each<[Settings, string | undefined]>([
  [{ storage: 'local' }, undefined],
  [{ storage: 'session' }, 'memory'],
  [{ storage: 'none' }, 'memory'],
  [{ storage: 'session', consent: 'granted' }, 'memory'],
])('%j keeps answers in %s', (settings, storage) => {
  expect(made(settings).storage).toBe(storage)
})

test('what keeps it in another way is asked for it by the name, and where nothing may be stored it is not', () => {
  const keeping = vi.fn(() => ({ maxRecords: 500 }))
  defaultTransport({}, undefined, undefined, keeping)
  const { name, maxRecords } = vi.mocked(outbox).mock.lastCall?.[1] ?? {}
  expect(maxRecords).toBe(500)
  expect(keeping.mock.calls).toEqual([[name]])
  defaultTransport({ storage: 'none' }, undefined, undefined, keeping)
  expect(keeping).toHaveBeenCalledTimes(1)
})
