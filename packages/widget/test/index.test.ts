import { expect, test } from 'vitest'

// These tests run where there is no document, as on a server.

test('the module can be imported on a server and gives createEarshot', async () => {
  expect(typeof document).toBe('undefined')
  expect(Object.keys(await import('../src/index.ts'))).toEqual(['createEarshot'])
})

test('so can the element', async () => {
  expect(Object.keys(await import('../src/element.ts'))).toContain('showElement')
})

test('so can the script: without a page it does nothing', async () => {
  await expect(import('../src/script.ts')).resolves.toBeDefined()
})
