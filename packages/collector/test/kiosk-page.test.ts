import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { widgetFile } from '../src/widget-files.ts'
import { type TestApp, testApp } from './test-app.ts'

const script = { ...widgetFile(new TextEncoder().encode('// the widget')), version: 'abc' }

let test: TestApp
beforeEach(() => {
  test = testApp({ widgetFiles: new Map([['earshot.js', script]]) })
})
afterEach(() => test.close())

async function page(path: string, headers: Record<string, string> = {}) {
  const reply = await test.app.request(path, { headers })
  return { status: reply.status, headers: reply.headers, html: await reply.text() }
}

describe('GET /kiosk/{prompt}', () => {
  it('is the widget as a kiosk, with the options and the context of the address', async () => {
    const { status, html } = await page(
      '/kiosk/how-did-we-do?place=linden&kiosk=entrance&pin=0427&hours=sat+10:00-14:00&time-zone=Europe/Berlin',
    )
    expect(status).toBe(200)
    expect(html).toContain(
      '<script async src="/earshot.js" data-prompt="how-did-we-do" data-display="kiosk" data-pin="0427" data-hours="sat 10:00-14:00" data-time-zone="Europe/Berlin" data-context-place="linden" data-context-kiosk="entrance"></script>',
    )
    expect(html).toContain('data-version="abc"')
    expect(html).toContain('href="/ask/how-did-we-do?place=linden&amp;kiosk=entrance"')
  })

  it('records nothing, lets nothing run that is not ours, and asks nothing that is not there', async () => {
    const { headers } = await page('/kiosk/how-did-we-do')
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self';.*trusted-types earshot-page$/)
    const { html } = await page(
      '/kiosk/how-did-we-do?place=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&pin=%22%3E%3Cb%3E',
    )
    expect(html).not.toMatch(/<script>alert|<b>/)
    expect((await page('/kiosk/nothing')).status).toBe(404)
    expect(await test.storage.kiosks()).toEqual([])
  })

  it('speaks the language that it is told, else that of the device', async () => {
    expect((await page('/kiosk/how-did-we-do?locale=de')).html).toMatch(/<html lang="de".*<title>Wie/s)
    expect((await page('/kiosk/how-did-we-do', { 'accept-language': 'ar' })).html).toContain(
      '<html lang="ar" dir="rtl"',
    )
  })

  it('without the widget it is the form', async () => {
    const bare = testApp({ widgetFiles: new Map() })
    const reply = await bare.app.request('/kiosk/how-did-we-do?place=linden&pin=0427')
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/ask/how-did-we-do?place=linden'])
    bare.close()
  })

  it('opens from the home screen with all that its address says, and nothing else does', async () => {
    const { html } = await page('/kiosk/how-did-we-do?place=linden&pin=0427')
    const address = /rel="manifest" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const manifest = JSON.parse((await page(address)).html)
    expect(manifest).toMatchObject({
      name: 'How did we do?',
      start_url: '/kiosk/how-did-we-do?place=linden&pin=0427',
      display: 'fullscreen',
    })
    const foreign = await page('/kiosk.webmanifest?start=https://other.example/')
    expect(JSON.parse(foreign.html).start_url).toBe('/')
  })
})
