import { expect, test } from 'vitest'
import { type Address, address } from '../src/address.ts'

test('puts the key in the query', () => {
  expect(address('x', { url: '/v1/events' })).toBe('/v1/events')
  expect(address('x', { url: '/v1/events', key: 'pk_1&2' })).toBe('/v1/events?key=pk_1%262')
  expect(address('x', { url: 'https://a.example?site=s', key: 'pk_1' })).toBe(
    'https://a.example?site=s&key=pk_1',
  )
})

test('refuses what is no http(s) address, and says who asked', () => {
  for (const url of ['', 'javascript:alert(1)', 'data:text/plain,x', 'ftp://a/b', undefined, null]) {
    const given = { url } as Address // wrong on purpose
    expect(() => address('beaconTransport', given), String(url)).toThrow(
      new TypeError('beaconTransport: url is missing or no address'),
    )
  }
  for (const url of ['HTTP://a', '//a.example/x', 'events', './a:b', '?a=b:c'])
    expect(address('x', { url })).toBe(url)
})

test('takes nothing from a polluted Object.prototype', () => {
  const prototype = Object.prototype as unknown as Record<string, unknown>
  try {
    prototype.key = 'evil'
    expect(address('x', { url: '/' })).toBe('/')
  } finally {
    Reflect.deleteProperty(prototype, 'key')
  }
})
