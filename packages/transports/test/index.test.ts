import { expect, test } from 'vitest'
import * as transports from '../src/index.ts'

test('exports its public functions and nothing else', () => {
  expect(Object.keys(transports).sort()).toEqual([
    'backoff',
    'batching',
    'beaconTransport',
    'body',
    'browserPage',
    'consoleTransport',
    'counting',
    'customTransport',
    'fanOut',
    'fetchTransport',
    'formTransport',
    'indexedDbQueue',
    'maskPersonal',
    'memoryQueue',
    'memoryTransport',
    'outbox',
    'postMessageTransport',
    'redacting',
    'retryAfter',
    'retrying',
    'sampling',
  ])
})
