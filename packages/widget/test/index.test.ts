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

test('in a page a definition is explained right after it was given, by the options given with it', async () => {
  const { createEarshot } = await import('../src/index.ts')
  const told = vi.spyOn(console, 'warn').mockReturnValue()
  class FakeDocument extends EventTarget {
    querySelectorAll(): readonly unknown[] {
      return []
    }
  }
  vi.stubGlobal('Document', FakeDocument)
  vi.stubGlobal('document', new FakeDocument())
  vi.stubGlobal('screen', { width: 1280, height: 800 })
  vi.stubGlobal('location', {
    pathname: '/thanks',
    host: 'shop.example',
    href: 'https://shop.example/thanks',
  })
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  const earshot = createEarshot({
    prompts: [howDidWeDo, { id: 'half' }],
    storage: 'none',
    targeting: "page.path = '/elsewhere'",
  })
  expect(earshot.explain('how-did-we-do')).toMatchObject({ ask: false, because: [{ rule: 'targeting' }] })
  expect(earshot.explain('half')).toBeUndefined()
  earshot.destroy()
  vi.unstubAllGlobals()
  told.mockRestore()
})
