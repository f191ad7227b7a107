import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { installedWidgetFolder, readWidgetFiles } from '../src/widget-files.ts'
import { type TestApp, testApp } from './test-app.ts'

const folder = mkdtempSync(join(tmpdir(), 'earshot-widget-'))
mkdirSync(join(folder, 'presets'))
writeFileSync(join(folder, 'earshot.js'), 'console.log("widget")')
writeFileSync(join(folder, 'presets', 'how-did-we-do.js'), 'export {}')
mkdirSync(join(folder, 'themes'))
writeFileSync(join(folder, 'themes', 'linen.css'), ':root{}')
writeFileSync(join(folder, 'notes.txt'), 'not for the web')

let test: TestApp
afterEach(() => test.close())

describe('the widget files', () => {
  it('are served to every origin, and kept for five minutes', async () => {
    test = testApp({ widgetFiles: readWidgetFiles(folder) })
    const reply = await test.app.request('/earshot.js')
    expect(await reply.text()).toBe('console.log("widget")')
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    })
    const etag = reply.headers.get('etag') ?? ''
    const again = await test.app.request('/earshot.js', { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect((await test.app.request('/presets/how-did-we-do.js')).status).toBe(200)
  })

  it.each([
    '/earshot.js~',
    '/earshot.js.bak',
    '/earshot.js/x',
    '/xearshot.js',
    '/themes/linen.css.bak',
    '/notes.txt',
  ])('have no other name: %s', async (path) => {
    test = testApp({ widgetFiles: readWidgetFiles(folder) })
    expect((await test.app.request(path)).status).toBe(404)
  })

  it('are kept for a year under the address of their own version, and of no other', async () => {
    const widgetFiles = readWidgetFiles(installedWidgetFolder() ?? '')
    test = testApp({ widgetFiles })
    const script = await (await test.app.request('/earshot.js')).text()
    const [, version] = /\?v=(\w{6})/.exec(script) ?? []
    const kept = async (path: string): Promise<string | null> =>
      (await test.app.request(path)).headers.get('cache-control')
    expect(await kept(`/deciding.js?v=${version}`)).toBe('public, max-age=31536000, immutable')
    expect(await kept(`/presets/how-did-we-do.js?v=${version}`)).toBe('public, max-age=31536000, immutable')
    expect(await kept('/deciding.js?v=older1')).toBe('public, max-age=300')
    expect(await kept('/earshot.js')).toBe('public, max-age=300')
    const asking = await (await test.app.request(`/asking.js?v=${version}`)).text()
    expect(asking).toContain(`"./deciding.js?v=${version}"`)
  })

  it('are each served as what they are: no page of ours has a file of the same name', async () => {
    const built = installedWidgetFolder()
    if (built === undefined) throw new Error('the widget is not built: node scripts/build.mjs')
    const widgetFiles = readWidgetFiles(built)
    test = testApp({ widgetFiles })
    expect(widgetFiles.has('earshot.js')).toBe(true)
    expect(widgetFiles.has('integrity.json')).toBe(true)
    const tops = [...widgetFiles].filter(([name]) => !name.includes('/'))
    for (const [name, { hash }] of tops) {
      const reply = await test.app.request(`/${name}`)
      expect(reply.headers.get('etag'), name).toContain(hash)
    }
  })

  it('are style sheets where they are themes', async () => {
    test = testApp({ widgetFiles: readWidgetFiles(folder) })
    const reply = await test.app.request('/themes/linen.css')
    expect(reply.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await reply.text()).toBe(':root{}')
  })

  it('are smaller for who takes them so', async () => {
    test = testApp({ widgetFiles: readWidgetFiles(folder) })
    const reply = await test.app.request('/earshot.js', { headers: { 'accept-encoding': 'br, gzip' } })
    expect(reply.headers.get('content-encoding')).toBe('gzip')
    expect(reply.headers.get('vary')).toBe('Accept-Encoding')
    expect(reply.headers.get('etag')).toMatch(/-gzip"$/)
    const bytes = gunzipSync(await reply.arrayBuffer())
    expect(bytes.toString()).toBe('console.log("widget")')
  })

  it.each([
    '/notes.txt',
    '/presets/other.js',
    '/themes/other.css',
    '/../test.js',
    '/%2e%2e%2fearshot.js',
    '/presets/..%2fearshot.js',
    '/__proto__.js',
  ])('are only those of the list: not %s', async (path) => {
    test = testApp({ widgetFiles: readWidgetFiles(folder) })
    expect((await test.app.request(path)).status).toBe(404)
  })

  it('are missed in words where the widget is not installed', async () => {
    test = testApp()
    const reply = await test.app.request('/earshot.js')
    expect(reply.status).toBe(404)
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    expect((await reply.json()).detail).toContain('@earshot/widget')
  })
})
