import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { widgetFile } from '../../src/widget-files.ts'
import { pageForm, unescaped } from '../page-form.ts'
import { codesIn, squaresOfSvg } from '../read-codes.ts'
import { signedIn, type TestApp, testApp, writeKey } from '../test-app.ts'
import { visitorOf } from '../test-visitor.ts'
import { showingsOf } from '../totals-of.ts'

const script = new TextEncoder().encode('/* the widget */')
let test: TestApp
let cookie: string
beforeAll(async () => {
  test = testApp({
    publicUrl: 'http://listen.example',
    widgetFiles: new Map([['earshot.js', widgetFile(script)]]),
  })
  cookie = await signedIn(test.app)
})
afterAll(() => test.close())
const { open, send, stored } = visitorOf(() => test)

const get = async (path: string) => {
  const reply = await test.app.request(path, { headers: { cookie } })
  return { status: reply.status, html: await reply.text(), type: reply.headers.get('content-type') }
}
const copied = (html: string, id: string): string =>
  unescaped(new RegExp(`<pre id="copy-${id}"[^>]*><code>([^<]*)</code>`).exec(html)?.[1] ?? '')
const look = async (fields: Record<string, string>) => {
  const init = { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) }
  return (await test.app.request('/setup', init)).text()
}

describe('/setup', () => {
  it('gives the line, the key, the hash and the policy to copy', async () => {
    const { html } = await get('/setup?prompt=csat-5')
    const tag = `<script async src="http://listen.example/earshot.js" data-key="${writeKey}" data-prompt="csat-5"></script>`
    const hash = `sha384-${createHash('sha384').update(script).digest('base64')}`
    expect(copied(html, 'tag')).toBe(tag)
    expect(copied(html, 'key')).toBe(writeKey)
    expect(copied(html, 'fixed')).toContain(`integrity="${hash}" crossorigin="anonymous"`)
    expect(copied(html, 'policy')).toBe('script-src http://listen.example; connect-src http://listen.example')
    expect(copied(html, 'npm')).toContain("import { csat5 } from '@earshot/presets/csat-5'")
    expect(copied(html, 'receipt')).toContain('listen.example/ask/csat-5')
    for (const id of ['tag', 'fixed', 'button', 'element', 'json', 'address']) {
      // What is copied is right by the page's own check.
      const checked = await look({
        address: 'http://shop.example/thanks',
        source: `<html lang="en">${copied(html, id)}`,
      })
      expect([
        id,
        [...checked.matchAll(/<li class="(right|wrong|doubt)">/g)].map(([, level]) => level),
      ]).toEqual([id, ['right']])
    }
  })

  it('says when the prompt opens, or that it does not, to whoever has put the line in and waits', async () => {
    const said = async (id: string) =>
      /&lt;\/body&gt;<\/code>\. ([^<]*)<\/p>/.exec((await get(`/setup?prompt=${id}`)).html)?.[1]
    expect(await said('how-did-we-do')).toMatch(/^It opens by itself 5 seconds after the page is there\.$/)
    expect(await said('reason-for-visit')).toBe(
      'It opens by itself when a visitor is about to leave the page.',
    )
    expect(await said('clear')).toBe('It opens by itself when 90 % of the page has been scrolled.')
    expect(await said('table-check')).toBe(
      'It opens by itself when the page tells of “food-served”, and 2 minutes later.',
    )
    expect(await said('product-report')).toBe('A tab at the edge of the page opens it.')
  })

  it('gives a button first where only a person opens the prompt: the tag alone would show nothing', async () => {
    const { html } = await get('/setup?prompt=complaint')
    expect(html).toContain(
      'Two lines where it should stand. It does not open by itself: this button opens it.',
    )
    for (const id of ['tag', 'fixed'])
      expect(copied(html, id)).toMatch(
        /data-key="pk_[^"]*"><\/script>\n<button data-earshot="complaint">[^<]+</,
      )
    expect(copied(html, 'npm')).toMatch(
      /const earshot = createEarshot\([\s\S]*\nearshot\.ask\('complaint'\)$/,
    )
    expect(html).not.toContain('A button that opens it')
  })

  it('has a code of the address for a tablet, which no other device needs to type', async () => {
    const { html } = await get('/setup')
    expect(codesIn(squaresOfSvg(html))).toEqual([copied(html, 'kiosk')])
  })

  it('has the buttons of an e-mail, whose links answer nothing until somebody sends', async () => {
    const email = copied((await get('/setup')).html, 'email')
    const links = [...email.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => new URL(link))
    expect(links.map(({ search }) => search)).toEqual(['?answer=1', '?answer=2', '?answer=3', '?answer=4'])
    const page = await open(`${links[1]?.pathname}${links[1]?.search}&order=A-1`)
    expect(pageForm(page.html).fields.get('q.rating')).toBe('2')
    expect(page.html).not.toContain('<script')
    expect(await stored()).toEqual([])
    expect(await showingsOf(test.storage)).toEqual([])
    await send(page, {}, 'finish')
    expect((await stored()).map(({ data }) => [data.answers[0]?.value, data.context])).toEqual([
      [2, { order: 'A-1' }],
    ])
  })

  it('marks nothing for an answer that is not on offer', async () => {
    for (const answer of ['9', '', '<b>'])
      expect(pageForm((await open(`/ask/how-did-we-do?answer=${answer}`)).html).fields.has('q.rating')).toBe(
        false,
      )
  })

  it('says what is wrong with a page, keeps what was typed, and escapes it', async () => {
    const html = await look({ address: 'shop.example/<b>', source: '<p>"Nothing" & no script' })
    expect(html).toContain('<title>To mend: 1</title>')
    expect(html).toContain('There is no script tag of Earshot on this page.')
    expect(unescaped(/name="address"[^>]* value="([^"]*)"/.exec(html)?.[1] ?? '')).toBe('shop.example/<b>')
    expect(html).toContain('&lt;p&gt;&quot;Nothing&quot; &amp; no script</textarea>')
    expect(await look({ address: '' })).toContain('There is no address.')
    // The first page that somebody tries stands on their own computer, and is written as it should be.
    for (const address of ['http://127.0.0.1/', 'http://127.0.0.1:5173/', 'http://localhost:5173/']) {
      const found = await look({ address })
      expect(found).toContain('open it with ?earshot-check behind its address')
      expect(found).not.toContain('Write it as it stands in your browser')
    }
    expect(await look({ address: 'http://127.0.0.1:5173/' })).toContain('It leads into this network.')
  })

  it('prints codes for tables', async () => {
    const pdf = await get('/setup/cards?place=garden&tables=1-3&format=pdf')
    expect([pdf.status, pdf.type, pdf.html.slice(0, 8)]).toEqual([200, 'application/pdf', '%PDF-1.4'])
    const page = await get('/setup/cards?place=garden&tables=1-3&format=html&kind=sheet&name=%E6%9D%B1')
    expect(page.html).toContain('one · 東')
    const wrong = await get('/setup/cards?place=garden&tables=3-1&format=pdf')
    expect([wrong.status, unescaped(wrong.html)]).toEqual([
      422,
      expect.stringContaining('“3-1” runs backwards'),
    ])
    expect((await get('/setup/cards?place=garden&tables=1&name=%E6%9D%B1')).html).toContain('letters, not 東')
    expect((await get('/setup/cards?place=a/b&tables=1')).status).toBe(422)
    const polish = await get(
      '/setup/cards?place=garden&tables=1&format=html&word=Stolik&say=Zeskanuj%20ten%20kod',
    )
    expect(polish.html).toContain('>Stolik 1</text>')
    expect(polish.html).toContain('>Zeskanuj ten kod</text>')
  })

  it('says that nobody else reaches this computer, while it has no address of its own', async () => {
    const here = testApp()
    const [head, cookie] = ['Only this computer reaches', await signedIn(here.app)]
    const at = async (origin: string) =>
      (await here.app.request(`${origin}/setup`, { headers: { cookie } })).text()
    for (const origin of ['http://127.0.0.1:8787', 'http://localhost:8787', 'http://[::1]:8787'])
      expect(await at(origin)).toContain(head)
    expect(await at('http://192.0.2.7:8787')).not.toContain(head)
    // A code that leads each device to itself is of no use.
    expect(codesIn(squaresOfSvg(await at('http://127.0.0.1:8787')))).toEqual([])
    expect(codesIn(squaresOfSvg(await at('http://192.0.2.7:8787')))).toHaveLength(1)
    expect((await get('/setup')).html).not.toContain(head)
    await here.close()
  })
})
