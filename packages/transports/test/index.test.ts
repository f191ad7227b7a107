import { expect, test } from 'vitest'
import * as transports from '../src/index.ts'

test('exports its public functions and nothing else', () => {
  expect(Object.keys(transports).sort()).toEqual([
    'backoff',
    'body',
    'browserPage',
    'customTransport',
    'fetchTransport',
    'indexedDbQueue',
    'memoryQueue',
    'memoryTransport',
    'outbox',
    'retryAfter',
    'retrying',
  ])
})
