import { afterEach, expect, test, vi } from 'vitest'
import { pageScheme } from '../src/ui/page-scheme.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const clear = 'rgba(0, 0, 0, 0)'

/** The scheme of a page whose body and root paint these backgrounds; `null` is a page that has no body yet. */
function schemeOf(body: string | null, root = clear): string {
  class FakeDocument {
    get body(): unknown {
      return body === null ? null : { backgroundColor: body }
    }
    get documentElement(): unknown {
      return { backgroundColor: root }
    }
  }
  vi.stubGlobal('Document', FakeDocument)
  vi.stubGlobal('document', new FakeDocument())
  vi.stubGlobal('getComputedStyle', (style: unknown) => style)
  return pageScheme()
}

test.each([
  ['white', 'rgb(255, 255, 255)', 'light'],
  ['black', 'rgb(0, 0, 0)', 'dark'],
  ['just below the middle grey of perception', 'rgb(116, 116, 116)', 'dark'],
  ['the middle grey', 'rgb(117, 117, 117)', 'light'],
  ['a deep blue', 'rgb(0, 0, 255)', 'dark'],
  ['a full green', 'rgb(0, 255, 0)', 'light'],
])('%s', (_, colour, scheme) => {
  expect(schemeOf(colour)).toBe(scheme)
})

test('a body that can be seen through shows the root behind it', () => {
  expect(schemeOf(clear, 'rgb(20, 20, 20)')).toBe('dark')
  expect(schemeOf('rgba(255, 255, 255, 0.9)', 'rgb(20, 20, 20)')).toBe('dark')
  expect(schemeOf(null, 'rgb(20, 20, 20)')).toBe('dark')
})

test('the body stands before the root', () => {
  expect(schemeOf('rgb(255, 255, 255)', 'rgb(0, 0, 0)')).toBe('light')
})

test('where nothing is painted, and for notations that say nothing here, the page’s own declaration counts', () => {
  expect(schemeOf(clear)).toBe('')
  expect(schemeOf('oklch(0.13 0.028 261.7)')).toBe('')
  expect(schemeOf('color(srgb 0.1 0.1 0.1)')).toBe('')
})
