import { expect, test } from 'vitest'
import * as transports from '../src/index.ts'

test('exports its public functions and nothing else', () => {
  expect(Object.keys(transports).sort()).toEqual([
    'backoff',
    'batching',
    'beaconTransport',
    'body',
    'browserPage',
    'cloudEventsTransport',
    'consoleTransport',
    'counting',
    'customTransport',
    'dataLayerTransport',
    'fanOut',
    'fetchTransport',
    'formTransport',
    'indexedDbQueue',
    'maskPersonal',
    'memoryQueue',
    'memoryTransport',
    'outbox',
    'postMessageTransport',
    'posthogTransport',
    'redacting',
    'retryAfter',
    'retrying',
    'sampling',
    'segmentTransport',
    'supabaseTransport',
  ])
})
