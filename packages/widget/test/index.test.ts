import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { expect, test, vi } from 'vitest'

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

test('on a server it asks nobody, and no call throws', async () => {
  const { createEarshot } = await import('../src/index.ts')
  const told = vi.spyOn(console, 'warn').mockReturnValue()
  const earshot = createEarshot({ prompts: [howDidWeDo] })
  expect(await earshot.ask('how-did-we-do')).toMatchObject({ status: 'held' })
  expect(earshot.explain('how-did-we-do')).toBeUndefined()
  earshot.setConsent('granted')
  earshot.destroy()
  told.mockRestore()
})
