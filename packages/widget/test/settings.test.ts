import { expect, test } from 'vitest'
import { mergeSettings } from '../src/settings.ts'

test('what a later layer says wins; what it does not say stays', () => {
  expect(
    mergeSettings(
      { theme: 'dark', endpoint: '/a', delay: '1s' },
      { theme: 'light' },
      { delay: '2s', debug: false },
    ),
  ).toEqual({ theme: 'light', endpoint: '/a', delay: '2s', debug: false, context: {} })
})

test('the order of the contract: preset, address, script, JSON, element, call', () => {
  const layers = ['address', 'script', 'json', 'element', 'call'].map((locale) => ({ locale }))
  for (let count = 1; count <= layers.length; count++)
    expect(mergeSettings(...layers.slice(0, count)).locale).toBe(layers[count - 1]?.locale)
})

test('context is joined name by name', () => {
  expect(
    mergeSettings({ context: { order: 'A-1', table: '1' } }, { theme: 'dark' }, { context: { table: '2' } }),
  ).toEqual({ theme: 'dark', context: { order: 'A-1', table: '2' } })
})

test('lists are replaced, not joined', () => {
  expect(mergeSettings({ prompt: ['a', 'b'] }, { prompt: ['c'] })).toEqual({ prompt: ['c'], context: {} })
})

test('no layer is changed', () => {
  const base = Object.freeze({ theme: 'dark', context: Object.freeze({ order: 'A-1' }) } as const)
  expect(mergeSettings(base, { context: { table: '2' } })).toEqual({
    theme: 'dark',
    context: { order: 'A-1', table: '2' },
  })
  expect(base).toEqual({ theme: 'dark', context: { order: 'A-1' } })
})
