import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from '../browser/stage.ts'
import { html, openSite, type Site } from './site.ts'

let browser: Browser
let stage: Stage
let site: Site

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})
afterEach(() => site.close())

async function open(body: string, head = ''): Promise<Site> {
  site = await openSite(browser, { '/': html(body, head) })
  await site.go('/')
  return site
}

/** Answers what has been asked, and says what the collector has of it. */
async function answer({ page }: Site): Promise<unknown> {
  await page.getByText('Outstanding', { exact: true }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  return stage.rows().at(-1)
}

/** Puts scripts into the page as tag managers do: a new element that has the address, and nothing else that was written. */
const inject = (src: string): string => `<script>
  addEventListener('DOMContentLoaded', () => {
    const script = document.createElement('script')
    script.async = true
    script.src = ${JSON.stringify(src)}
    document.head.append(script)
  })
</script>`

test('a tag manager that strips attributes: everything stands in the address', async () => {
  const address = `${stage.collector.url}/earshot.js?prompt=how-did-we-do&delay=0s&context-order=GTM-1&storage=none`
  expect(await answer(await open('<p>A page.</p>', inject(address)))).toMatchObject({
    data: { context: { order: 'GTM-1' } },
  })
  expect(site.said).toEqual([])
})

test('or in a JSON block, wherever it stands', async () => {
  const block =
    '{ "prompt": ["how-did-we-do"], "trigger": { "on": "load", "after": "0s" }, "context": { "order": "GTM-2" } }'
  const body = `<p>A page.</p><script type="application/json" data-earshot-config>${block}</script>`
  expect(await answer(await open(body, inject(`${stage.collector.url}/earshot.js`)))).toMatchObject({
    data: { context: { order: 'GTM-2' } },
  })
  expect(site.said).toEqual([])
})

test('a loader that fetches the text and runs it: no script is the current one', async () => {
  const tag = `<script type="text/rocketscript" src="${stage.collector.url}/earshot.js" data-prompt="how-did-we-do" data-delay="0s"></script>`
  const loader = `<script>
    addEventListener('DOMContentLoaded', async () => {
      const { src } = document.querySelector('script[type="text/rocketscript"]')
      const text = await (await fetch(src)).text()
      if (document.currentScript) throw new Error('there must be no current script')
      new Function(text)()
    })
  </script>`
  expect(await answer(await open(`<p>A page.</p>${tag}`, loader))).toMatchObject({ prompt: 'how-did-we-do' })
  expect(site.said).toEqual([])
})

test.each([
  ['an image', '<img name="currentScript" alt="">'],
  [
    'a form with a field',
    '<form name="currentScript"><input name="src" value="https://other.example/earshot.js"></form>',
  ],
])('%s that calls itself currentScript is not believed', async (_, clobbering) => {
  const body = `${clobbering}<script src="${stage.collector.url}/earshot.js" data-prompt="how-did-we-do" data-delay="0s"></script>`
  expect(await answer(await open(body))).toMatchObject({ prompt: 'how-did-we-do' })
  expect(site.said).toEqual([])
})

test('as a module, which is never the current script', async () => {
  const tag = `<script type="module" src="${stage.collector.url}/earshot.js" data-prompt="how-did-we-do" data-delay="0s"></script>`
  expect(await answer(await open('<p>A page.</p>', tag))).toMatchObject({ prompt: 'how-did-we-do' })
  expect(site.said).toEqual([])
})

test('written with document.write, and put in a head that has no body yet', async () => {
  const body = `<script>document.write('<script src="${stage.collector.url}/earshot.js" data-prompt="how-did-we-do" data-delay="0s"><\\/script>')</script>`
  expect(await answer(await open(body))).toMatchObject({ prompt: 'how-did-we-do' })
  await site.close()
  const tag = `<script src="${stage.collector.url}/earshot.js" data-prompt="how-did-we-do" data-delay="0s"></script>`
  expect(await answer(await open('<p>A page.</p>', tag))).toMatchObject({ prompt: 'how-did-we-do' })
})

test('the same script twice: it asks once, and the console says so once', async () => {
  const tag = `<script src="${stage.collector.url}/earshot.js" data-prompt="how-did-we-do" data-delay="0s"></script>`
  const { page } = await open('<p>A page.</p>', tag + tag)
  expect(await answer(site)).toMatchObject({ prompt: 'how-did-we-do' })
  expect(await page.locator('.panel').count()).toBe(1)
  expect(site.said).toEqual([expect.stringContaining('on this page twice')])
})

/** Serves another version of the widget's files, as an old address of them would. */
async function serveVersion(banner: string): Promise<{ readonly url: string; close(): void }> {
  const dist = fileURLToPath(new URL('../../packages/widget/dist', import.meta.url))
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    response.setHeader('access-control-allow-origin', '*')
    try {
      const text = await readFile(dist + pathname, 'utf8')
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(banner + text)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () => server.close(),
  }
}

test.each(['first', 'second'])(
  'a copy of another version comes %s: one of them asks, once',
  async (place) => {
    const other = await serveVersion('/* 0.0.9 */')
    const endpoint = `data-endpoint="${stage.collector.url}/v1/events" data-storage="none"`
    const tags = [
      `<script src="${other.url}/earshot.js" ${endpoint}></script>`,
      `<script src="${stage.collector.url}/earshot.js" data-storage="none"></script>`,
    ]
    const { page } = await open(
      '<earshot-prompt prompt="how-did-we-do"></earshot-prompt>',
      (place === 'first' ? tags : tags.reverse()).join(''),
    )
    expect(await answer(site)).toMatchObject({ prompt: 'how-did-we-do' })
    expect(await page.locator('.panel').count()).toBe(1)
    expect(site.said).toEqual([expect.stringContaining('on this page twice')])
    other.close()
  },
)
