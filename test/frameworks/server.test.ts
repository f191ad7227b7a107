import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from '../browser/stage.ts'
import { bundleApp } from './bundle.ts'
import { html, openSite } from './site.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a module in a plain Node, where nobody has made a document, against the built packages. */
function onServer(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--throw-deprecation'], {
    cwd: root,
    input: code,
    encoding: 'utf8',
  })
}

test('importing on a server does nothing and breaks nothing', () => {
  const said = onServer(`
    const before = Object.getOwnPropertyNames(globalThis)
    const names = ['', '/script', '/prompt-element', '/react', '/preact', '/vue', '/svelte', '/solid', '/angular']
    for (const name of names) await import('@earshot/widget' + name)
    await import('@earshot/widget/earshot.js')
    await import('@earshot/core')
    console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name))))`)
  // Nothing is said, no global is made, and the process ends by itself: no timer and no handle is left.
  expect(said.trim()).toBe('[]')
})

const attributes = "{ prompt: 'how-did-we-do', 'context-order': 'A-1041', 'data-earshot-once-per': 'order' }"
const written =
  '<earshot-prompt prompt="how-did-we-do" context-order="A-1041" data-earshot-once-per="order"></earshot-prompt>'

test.each([
  [
    'React',
    `import '@earshot/widget/react'
     import { createElement } from 'react'
     import { renderToString } from 'react-dom/server'
     console.log(renderToString(createElement('earshot-prompt', ${attributes})))`,
  ],
  [
    'Vue',
    `import '@earshot/widget/vue'
     import { createSSRApp, h } from 'vue'
     import { renderToString } from 'vue/server-renderer'
     console.log(await renderToString(createSSRApp({ render: () => h('earshot-prompt', ${attributes}) })))`,
  ],
  [
    'Solid',
    `import '@earshot/widget/solid'
     import { renderToString, ssrElement } from 'solid-js/web'
     console.log(renderToString(() => ssrElement('earshot-prompt', ${attributes}, undefined, false)))`,
  ],
])('%s writes the element on a server as markup', (_, code) => {
  expect(onServer(code).trim()).toBe(written)
})

let browser: Browser
let stage: Stage

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

test('what a server has written is taken over by React without a word, asked already or not', async () => {
  const written = onServer(`
    import { createElement } from 'react'
    import { renderToString } from 'react-dom/server'
    const question = createElement('earshot-question', { id: 'lunch' }, 'How was lunch?')
    console.log(renderToString(createElement('main', null, createElement('earshot-prompt', { name: 'lunch' }, question))))`)
  const site = await openSite(browser, {
    '/': html(
      `<div id="root">${written.trim()}</div>`,
      `<script async src="${stage.collector.url}/earshot.js"></script>`,
    ),
    '/app.js': await bundleApp('hydrate.ts'),
  })
  const { page, said } = site
  await site.go('/')
  await page.getByRole('textbox').fill('The soup was cold')
  await page.addScriptTag({ url: '/app.js' })
  await page.waitForFunction(() => document.querySelector('main')?.dataset.hydrated)
  expect(await page.getByRole('textbox').inputValue()).toBe('The soup was cold')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  expect(said).toEqual([])
  await site.close()
})
