import '@remote-dom/core/polyfill'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRemoteElement, RemoteRootElement } from '@remote-dom/core/elements'
import { RemoteReceiver, type RemoteReceiverElement } from '@remote-dom/core/receivers'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from '../browser/stage.ts'
import { exampleFolder } from './example-site.ts'

let stage: Stage
let folder: string
let script: string

beforeAll(async () => {
  stage = await openStage()
  folder = mkdtempSync(join(exampleFolder('..'), '.cache/example-'))
  const { outputFiles } = await build({
    entryPoints: [join(exampleFolder('shopify'), 'extension.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  script = outputFiles[0]?.text ?? ''
})
afterAll(async () => {
  await stage.close()
  rmSync(folder, { recursive: true })
})

test('the extension has at most 64 KB, as Shopify demands, and nothing of the widget', () => {
  expect(script.length).toBeGreaterThan(5_000)
  expect(script.length).toBeLessThan(64 * 1024)
  expect(script).not.toContain('shadow')
})

/** The checkout, on the other side: it sees what the worker has made, and passes on what the customer does. */
async function openCheckout(collector: string) {
  const receiver = new RemoteReceiver()
  for (const name of ['s-stack', 's-text', 's-heading'])
    if (!customElements.get(name)) customElements.define(name, createRemoteElement({ properties: ['gap'] }))
  if (!customElements.get('s-button'))
    customElements.define('s-button', createRemoteElement({ events: ['click'] }))
  if (!customElements.get('s-text-area'))
    customElements.define('s-text-area', createRemoteElement({ properties: ['label', 'rows', 'value'] }))
  if (!customElements.get('remote-root')) customElements.define('remote-root', RemoteRootElement)
  const root = document.createElement('remote-root') as RemoteRootElement
  root.connect(receiver.connection)
  Object.defineProperty(document, 'body', { value: root, configurable: true })
  Object.assign(globalThis, {
    shopify: {
      orderConfirmation: { value: { number: 'J8XVKQ2MT' } },
      shop: { myshopifyDomain: 'paper-and-pine.myshopify.com' },
    },
  })
  const file = join(folder, `extension-${Math.random()}.mjs`)
  writeFileSync(file, script.replaceAll('https://listen.example', collector))
  const { default: extension }: { default(): void } = await import(pathToFileURL(file).href)
  extension()

  const all = (within: Pick<RemoteReceiverElement, 'children'> = receiver.root): RemoteReceiverElement[] =>
    within.children.flatMap((node) => ('children' in node ? [node, ...all(node)] : []))
  const wordsOf = (node: RemoteReceiverElement): string =>
    node.children.map((child) => ('data' in child ? child.data : '')).join('')
  return {
    words: () => all().map((node) => wordsOf(node) || String(node.properties.label ?? '')),
    click(words: string) {
      const found = all().find((node) => node.element === 's-button' && wordsOf(node) === words)
      if (!found) throw new Error(`There is no button “${words}”.`)
      found.eventListeners.click?.()
    },
    type(text: string) {
      // The checkout's own field tells the worker its value while it is typed in.
      const [field] = document.body.querySelectorAll('s-text-area')
      Object.assign(field ?? {}, { value: text })
    },
  }
}

test('a customer answers on the thank-you page, and the collector has it beside the order', async () => {
  const checkout = await openCheckout(stage.collector.url)
  expect(checkout.words()).toContain('How easy was it to order?')
  checkout.click('Hard')
  expect(checkout.words()).toContain('What made it hard?')
  checkout.type('The address was refused twice.')
  checkout.click('Send')
  await expect.poll(() => checkout.words().join()).toContain('Sent. Thank you')
  expect(stage.rows()).toMatchObject([
    {
      prompt: 'shopify-thanks',
      state: 'submitted',
      data: {
        channel: 'shopify',
        context: { order: 'J8XVKQ2MT' },
        answers: [{ value: 2, label: 'Hard' }, { value: 'The address was refused twice.' }],
      },
    },
  ])
})

test('where nothing can be sent it says so, and can be tried again', async () => {
  const checkout = await openCheckout('http://127.0.0.1:1')
  checkout.click('Very easy')
  await expect.poll(() => checkout.words().join()).toContain('Not sent.')
  checkout.click('Try again')
  await expect.poll(() => checkout.words().join()).toContain('Not sent.')
})
