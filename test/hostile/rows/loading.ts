import { expect, vi } from 'vitest'
import { type HostileRow, itself, type Scene, selfOpening, tag } from '../row.ts'

const address = '{collector}/earshot.js'
const after = (text: string): string => `<script nonce="abc">${text}</script>`
const config = (json: string): string =>
  `<script type="application/json" data-earshot-config="">${json}</script>`
const visit = '"context": { "visit": "{key}" }'
const inject = `const script = document.createElement('script'); script.src = '${address}'; script.dataset.contextVisit = '{key}'; document.head.append(script)`

const once = async ({ frame }: Scene): Promise<void> => {
  expect(await frame.locator('[part=panel]').count()).toBe(1)
}
const twice = /^Earshot: .*(twice|already|once)/i

/** Ways in which the script comes into a page. */
export const loading: readonly HostileRow[] = [
  {
    name: 'L12 two copies of the script',
    page: { tag: selfOpening + selfOpening },
    open: itself,
    shown: once,
    own: twice,
  },
  {
    name: 'L12 two copies and a button',
    page: { tag: tag() + tag() },
    shown: once,
    own: twice,
  },
  {
    name: 'L13 another version that was first',
    page: {
      head: '<script nonce="abc" src="{site}/{key}/earshot.js"></script>',
      files: {
        'earshot.js':
          'window.called = []; window.earshot = { ask(id) { called.push(id); return Promise.resolve({ status: "held", because: [] }) }, push() {}, destroy() { called.push("destroy") } }; customElements.define("earshot-prompt", class extends HTMLElement {})',
      },
    },
    async instead({ evaluate, said }) {
      await vi.waitFor(async () => expect(await said.length).toBe(1), 15_000)
      expect(await evaluate('earshot.ask("mine"), called.join()')).toBe('mine')
    },
    own: /^Earshot: |^called\./,
  },
  {
    name: 'L13 an element of this name that is somebody else’s',
    page: { before: 'customElements.define("earshot-prompt", class extends HTMLElement {})' },
  },
  {
    name: 'L14 a tag manager that injects it three times',
    page: {
      tag: '',
      end: after(
        `${inject}; setTimeout(() => { ${inject.replaceAll('script', 'again')} }); ${inject.replaceAll('script', 'third')}`,
      ),
    },
    shown: once,
    own: twice,
  },
  {
    name: 'L15 ten thousand calls before it comes',
    page: {
      before:
        'window.earshot = []; for (let i = 0; i < 10000; i++) earshot.push(["setContext", { visit: "{key}" }]); window.got = []',
      tag: tag(),
    },
    own: /^Earshot: .*10000/,
  },
  {
    name: 'L15 calls in the queue that are none',
    page: {
      before:
        'window.earshot = [null, 1, "ask", ["nothing"], [], ["on"], { length: 9 }, ["constructor"], ["ask", Symbol("none")], ["ask", "how-did-we-do"]]',
    },
    open: itself,
    own: /^Earshot: /,
  },
  {
    name: 'L16 at the top of the head, not async',
    page: {
      tag: '',
      before: 'hostileWatchLater = 1',
      head: `<script nonce="abc" src="${address}" data-prompt="how-did-we-do" data-delay="0s" data-context-visit="{key}"></script>`,
    },
    open: itself,
    own: /^(window|globalThis)\.earshot$/,
  },
  {
    name: 'L16 deferred',
    page: { tag: tag().replace('async=""', 'defer=""') },
  },
  {
    name: 'L16 at the end of the body',
    page: { tag: '', end: tag() },
  },
  {
    name: 'L16 injected when the markup is there',
    page: { tag: '', before: `document.addEventListener('DOMContentLoaded', () => { ${inject} })` },
  },
  {
    name: 'L16 injected after everything',
    page: { tag: '', before: `window.addEventListener('load', () => setTimeout(() => { ${inject} }))` },
    // Before it has come a press of the button is the page's own.
    async open({ frame }) {
      await frame.waitForFunction('window.earshot && earshot.ask')
      await frame.locator('#ask').press('Enter')
    },
  },
  {
    name: 'L16 written into the document',
    page: {
      tag: '',
      end: after(`document.write('<script src="${address}" data-context-visit="{key}"><\\/script>')`),
    },
    own: /document\.write/,
  },
  {
    name: 'L16 as a module',
    page: { tag: tag('type="module" crossorigin="anonymous"') },
  },
  {
    name: 'L16 imported, with its options in JSON',
    page: {
      tag: '',
      head: config(`{ ${visit}, "endpoint": "{collector}/v1/events" }`),
      end: `<script type="module" nonce="abc">await import('${address}')</script>`,
    },
    skip: 'a script without an element of its own does not know where its companions are',
  },
  {
    name: 'L16 evaluated as a text',
    page: {
      tag: '',
      head: config(`{ ${visit}, "endpoint": "{collector}/v1/events" }`),
      end: `<script type="module" nonce="abc">(0, eval)(await (await fetch('${address}')).text())</script>`,
    },
    skip: 'a script without an element of its own does not know where its companions are',
  },
  {
    name: 'L17 a current script that is nothing',
    page: {
      before: `Object.defineProperty(Document.prototype, 'currentScript', { get: () => null })`,
    },
  },
  {
    name: 'L17 injected with all attributes stripped',
    page: {
      tag: '',
      head: config(`{ ${visit} }`),
      end: after(
        `const script = document.createElement('script'); script.src = '${address}'; document.head.append(script); script.remove()`,
      ),
    },
  },
]
