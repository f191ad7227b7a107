import { expect, test } from 'vitest'
import * as transports from '../src/index.ts'

/** Who makes do with nothing, and whose first argument is looked at when it is used. `outbox` costs every page its words. */
const content = ['consoleTransport', 'dataLayerTransport', 'memoryTransport', 'secretTransport', 'outbox']
const factories = Object.entries(transports).filter(
  ([name]) =>
    /Transport$|^(retrying|batching|fanOut|sampling|redacting|counting)$/.test(name) &&
    !content.includes(name),
) as unknown as readonly (readonly [name: string, make: (...given: unknown[]) => unknown])[] // each wrong on purpose

test.each(factories)('%s says of itself what it lacks', (name, make) => {
  for (const given of [[], [null], [{}], [5], ['']])
    expect(() => make(...given)).toThrow(new RegExp(`^${name}: .`))
})

test('what stands beside a transport is looked at, too', () => {
  const { memoryTransport, redacting, sampling } = transports
  const none = undefined as never
  expect(() => redacting(memoryTransport(), none)).toThrow(/^redacting: the second/)
  expect(() => sampling(none, 0.5)).toThrow(/^sampling: it wraps a transport/)
})
