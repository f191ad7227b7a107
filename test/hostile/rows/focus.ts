import { expect, vi } from 'vitest'
import { type HostileRow, itself, type Scene, selfOpening } from '../row.ts'

const script = (text: string): string => `<script nonce="abc">${text}</script>`
const modal = (inside: string): string =>
  `<dialog id="theirs" style="width: 600px; height: 400px"><p>Their dialog</p>${inside}</dialog>`
const askInside = '<button id="ask-inside" data-earshot="how-did-we-do">Ask</button>'
const pressInside = ({ frame }: Scene): Promise<void> => frame.locator('#ask-inside').press('Enter')

/** Pages that want the focus, the keys and the events for themselves. */
export const focus: readonly HostileRow[] = [
  {
    name: 'H5 a modal dialog of the page, asked from inside it',
    page: { body: modal(askInside), end: script('document.querySelector("#theirs").showModal()') },
    open: pressInside,
    async closed({ frame }) {
      // Esc was for the prompt, not for the page's dialog below it.
      expect(await frame.locator('#theirs').evaluate((dialog) => (dialog as HTMLDialogElement).open)).toBe(
        true,
      )
      await frame.locator('#theirs').evaluate((dialog) => (dialog as HTMLDialogElement).close())
    },
  },
  {
    name: 'H5 a body that is inert',
    page: { end: script('document.body.inert = true'), tag: selfOpening },
    open: itself,
    async closed({ frame }) {
      await frame.evaluate('document.body.inert = false')
    },
  },
  {
    name: 'H5 a focus trap that steals the focus back',
    page: {
      libraries: ['tabbable', 'focus-trap'],
      body: '<div id="trap"><button>One</button><button>Two</button></div>',
      end: script(
        'window.trap = focusTrap.createFocusTrap("#trap", { escapeDeactivates: false, allowOutsideClick: true }); trap.activate()',
      ),
      tag: selfOpening,
    },
    open: ({ frame }) => frame.locator('[part=question]').focus(),
    async closed({ frame }) {
      await frame.evaluate('trap.deactivate()')
    },
    own: /^window\.trap$/,
  },
  {
    name: 'H5 a page that hides all but its own from screen readers',
    page: {
      tag: selfOpening,
      end: script(
        'new MutationObserver(() => { for (const child of document.body.children) child.ariaHidden = "true" }).observe(document.body, { childList: true })',
      ),
    },
    open: itself,
    mutates: true,
    async shown({ frame }) {
      const names = await frame.getByRole('dialog').count()
      expect(names, 'dialogs in the accessibility tree').toBe(1)
    },
  },
  {
    name: 'H6 shortcuts on the document that swallow every key',
    page: {
      before:
        'window.heard = []; for (const name of ["keydown", "keypress", "keyup", "copy", "cut", "paste", "touchmove", "contextmenu"]) document.addEventListener(name, (event) => { heard.push(event.type); event.preventDefault() }, { passive: false })',
    },
    async open({ frame }) {
      await frame.locator('#ask').click()
    },
    async answered({ frame }) {
      // The way to the prompt was made with Tab inside it; nothing typed in there has come out.
      expect(await frame.evaluate('heard.filter((type) => /key|paste|cut|copy/.test(type))')).toEqual([])
      await frame.locator('textarea').evaluate((field) => {
        field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true }))
      })
      expect(await frame.evaluate('heard.includes("paste")')).toBe(false)
    },
    own: /^heard\./,
  },
  {
    name: 'H6 shortcuts that swallow every key on its way down',
    page: {
      before:
        'window.heard = []; for (const name of ["keydown", "keypress", "beforeinput", "paste"]) document.addEventListener(name, (event) => { heard.push(event.type); event.preventDefault() }, { passive: false, capture: true })',
    },
    async open({ frame }) {
      await frame.locator('#ask').click()
    },
    async answered({ frame }) {
      expect(await frame.evaluate('heard')).toEqual([])
    },
    own: /^heard\./,
  },
  {
    name: 'H7 listeners that read what was hit',
    page: {
      before: `window.hits = [];
        for (const name of ['click', 'mousedown', 'mouseup', 'mouseover', 'pointerdown', 'focusin', 'focusout', 'input', 'keydown', 'submit', 'change'])
          for (const target of [document, window]) for (const capture of [true, false])
            target.addEventListener(name, (event) => { const at = event.target; if (at.nodeType === 1) hits.push(at.tagName.toLowerCase() + at.className.indexOf('x') + at.closest('*').id.length + at.getAttribute('class') + at.matches('form') + (at.form || at.parentNode).nodeName) }, capture)`,
    },
    own: /^hits\./,
    async answered({ frame }) {
      expect(await frame.evaluate('hits.filter((hit) => /^(input|textarea|label|h2)/.test(hit))')).toEqual([])
    },
  },
  {
    name: 'H21 messages from everywhere',
    page: {
      body: '<iframe name="loud" src="{other}/{key}/loud.html" style="width:1px;height:1px"></iframe>',
      files: {
        'loud.html': `<script>
          const bombs = [{ type: 'earshot', call: 'destroy' }, { type: 'earshot:ask', id: 'nps' }, ['destroy'], { source: 'earshot', __proto__: null }, 'earshot', new Map([[{}, new Uint8Array(1e5)]])]
          for (const bomb of bombs) parent.postMessage(bomb, '*')
        </script>`,
      },
      end: script(
        'window.got = 0; window.addEventListener("message", () => { got++ }); postMessage({ type: "earshot", call: "destroy" }, "*")',
      ),
    },
    own: /^(window|document)\.(got|loud)$/,
    async sent({ frame, evaluate }) {
      await vi.waitFor(async () => expect(await evaluate('got')).toBe(7))
      expect(await frame.locator('[part=ending]').count()).toBe(1)
    },
  },
  {
    name: 'H22 fields that nobody fills by themselves',
    page: {},
    async answered({ frame }) {
      const off = await frame.locator('textarea').getAttribute('autocomplete')
      expect(off).toBe('off')
    },
  },
  {
    name: 'H22 a script that clicks',
    page: {},
    async instead({ frame, rows }) {
      await frame.locator('#ask').evaluate((button) => (button as HTMLButtonElement).click())
      await frame.getByText('How did we do today?').waitFor()
      await frame
        .locator('[type=radio]')
        .last()
        .evaluate((radio) => (radio as HTMLInputElement).click())
      await frame.locator('[part=next]').evaluate((button) => (button as HTMLButtonElement).click())
      await frame.locator('[part=send-now]').evaluate((button) => (button as HTMLButtonElement).click())
      await frame.getByText('Sent', { exact: true }).waitFor()
      expect(rows().map(({ state }) => state)).toEqual(['submitted'])
      expect(rows()[0]?.data.presentation?.marks).toEqual(['script'])
      await frame.locator('[part=close]').evaluate((button) => (button as HTMLButtonElement).click())
    },
  },
]
