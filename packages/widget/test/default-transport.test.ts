import { fetchTransport } from '@earshot/transports/fetch'
import { outbox } from '@earshot/transports/outbox'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultTransport } from '../src/default-transport.ts'
import type { Settings } from '../src/settings.ts'
import { listeningTell } from './fakes.ts'

vi.mock('@earshot/transports/fetch', () => ({ fetchTransport: vi.fn((options: unknown) => ({ options })) }))
vi.mock('@earshot/transports/outbox', () => ({ outbox: vi.fn((inner: unknown) => ({ inner })) }))

beforeEach(() => void vi.clearAllMocks())

function made(settings: Settings): { url: unknown; storage: unknown; told: readonly string[] } {
  const { tell, told } = listeningTell()
  defaultTransport(settings, tell)
  return {
    url: vi.mocked(fetchTransport).mock.lastCall?.[0],
    storage: vi.mocked(outbox).mock.lastCall?.[1]?.storage,
    told,
  }
}

test('to the page’s own origin, where nothing is set', () => {
  expect(made({})).toEqual({ url: { url: '/v1/events' }, storage: 'indexed-db', told: [] })
})

test('to the endpoint, with the key', () => {
  expect(made({ endpoint: 'https://listen.example/v1/events', key: 'pk_1' }).url).toEqual({
    url: 'https://listen.example/v1/events',
    key: 'pk_1',
  })
})

test.each<[Settings, string]>([
  [{ storage: 'local' }, 'indexed-db'],
  [{ storage: 'session' }, 'memory'],
  [{ storage: 'none' }, 'memory'],
  [{ consent: 'granted' }, 'indexed-db'],
  [{ consent: 'required' }, 'memory'],
  [{ consent: 'denied' }, 'memory'],
  [{ storage: 'session', consent: 'granted' }, 'memory'],
  [{ storage: 'local', consent: 'required' }, 'memory'],
])('%j keeps answers in %s', (settings, storage) => {
  expect(made(settings).storage).toBe(storage)
})

describe('send-to', () => {
  const sentence = (name: string): string =>
    `send-to="${name}" is not part of this version, which sends to “collector” only. Use createEarshot({ transport }) for another destination.`

  test('the collector needs no word', () => {
    expect(made({ sendTo: ['collector'] }).told).toEqual([])
  })
  test('every other destination is told, and the collector gets the answers all the same', () => {
    expect(made({ sendTo: ['collector', 'segment', 'colector'] })).toEqual({
      url: { url: '/v1/events' },
      storage: 'indexed-db',
      told: [sentence('segment'), sentence('colector')],
    })
  })
})
