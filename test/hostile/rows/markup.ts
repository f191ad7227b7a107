import { expect, vi } from 'vitest'
import { type HostileRow, itself, selfOpening } from '../row.ts'

/** Names that an element can stand in front of, on the document and, where nothing else has them, on the window. */
const documentNames = [
  ...'currentScript body head documentElement activeElement readyState title location defaultView visibilityState hidden prerendering cookie referrer URL adoptedStyleSheets fullscreenElement scripts forms'.split(
    ' ',
  ),
  ...'createElement createElementNS createTextNode createDocumentFragment createComment createEvent createRange querySelector querySelectorAll getElementById getElementsByTagName addEventListener removeEventListener dispatchEvent append appendChild insertBefore removeChild replaceChildren contains importNode adoptNode elementFromPoint hasFocus getRootNode isConnected ownerDocument nodeType nodeName parentNode parentElement childNodes children firstChild lastChild nextSibling textContent'.split(
    ' ',
  ),
]
const windowNames =
  'earshot earshotConfig config settings prompts process module exports define require'.split(' ')
const images = (names: readonly string[]): string =>
  names.map((name) => `<img name="${name}" id="${name}" alt=""/>`).join('')
const forms = (names: readonly string[]): string =>
  names.map((name) => `<form name="${name}"><input name="${name}"/></form>`).join('')

const inBody = (body: string): HostileRow['page'] => ({ body })

/** Pages whose markup stands in front of what scripts read, and documents that are not quite HTML. */
export const markup: readonly HostileRow[] = [
  { name: 'H17 images named like all that is read of a document', page: inBody(images(documentNames)) },
  { name: 'H17 forms named like all that is read of a document', page: inBody(forms(documentNames)) },
  {
    name: 'H17 elements named like globals',
    page: inBody(images(windowNames) + windowNames.map((name) => `<a id="${name}" href="#">a</a>`).join('')),
  },
  {
    name: 'L17 an image named currentScript',
    page: {
      head: '<img name="currentScript" src="{other}/{key}/evil" alt=""/>',
    },
    async destroyed({ asked }) {
      expect(asked().filter((line) => line.startsWith('POST'))).toEqual([])
    },
  },
  {
    name: 'H18 custom elements forbidden',
    page: { before: 'customElements.define = () => { throw new Error("forbidden") }' },
    own: /^Earshot: (Reference)?Error/,
  },
  {
    name: 'H18 custom elements taken away',
    page: { before: 'delete window.customElements; delete window.CustomElementRegistry' },
    own: /^Earshot: (Reference)?Error/,
  },
  {
    name: 'H18 shadow roots forbidden',
    page: { before: 'Element.prototype.attachShadow = () => { throw new Error("forbidden") }' },
    async instead({ frame, said }) {
      await frame.locator('#ask').press('Enter')
      await vi.waitFor(async () => expect(await said.length).toBe(1), 15_000)
      expect(said[0]).toMatch(/^Earshot: /)
      expect(await frame.locator('[part=panel]').count()).toBe(0)
    },
    own: /^Earshot: /,
  },
  {
    name: 'H18 shadow roots that are always closed',
    page: {
      before:
        'const real = Element.prototype.attachShadow; Element.prototype.attachShadow = function (how) { return real.call(this, { ...how, mode: "closed" }) }',
    },
    async instead({ frame, page, rows }) {
      // Nothing can look inside, so only what people and the collector see is asked for.
      await frame.locator('#ask').press('Enter')
      await vi.waitFor(async () => expect(await frame.locator('[data-overlay]').count()).toBe(1), 15_000)
      for (const key of ['Tab', 'ArrowUp', 'Enter'] as const) await page.keyboard.press(key)
      await vi.waitFor(async () => expect(await rows().length).toBe(1), 15_000)
      await page.keyboard.press('Escape')
      await frame.locator('[data-overlay]').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'L20 XHTML',
    page: {
      type: 'application/xhtml+xml; charset=utf-8',
      doctype: '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>',
      html: 'xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en"',
    },
  },
  {
    name: 'L20 XHTML that opens it itself',
    page: {
      type: 'application/xhtml+xml; charset=utf-8',
      doctype: '<!DOCTYPE html>',
      html: 'xmlns="http://www.w3.org/1999/xhtml"',
      tag: selfOpening,
    },
    open: itself,
  },
  {
    name: 'L20 quirks mode',
    page: { doctype: '', html: '' },
    async shown({ evaluate }) {
      expect(await evaluate('document.compatMode')).toBe('BackCompat')
    },
  },
  {
    name: 'L20 another base and target',
    page: {
      head: '<base href="{other}/elsewhere/" target="_blank"/>',
      tag: selfOpening,
    },
    open: itself,
    async sent({ page }) {
      expect(page.context().pages()).toHaveLength(1)
    },
    without: ['form', 'fetch'],
  },
  {
    name: 'L19 design mode',
    page: { end: '<script nonce="abc">document.designMode = "on"</script>' },
    async open({ evaluate, frame }) {
      await evaluate('document.querySelector("#ask").click()')
      await frame.getByText('How did we do today?').waitFor()
      await evaluate('document.designMode = "off"')
      await frame.locator('[part=question]').focus()
    },
  },
  {
    name: 'L19 a page that is not to be translated',
    page: { html: 'lang="en" translate="no" class="notranslate"' },
  },
  {
    name: 'L19 a translator that rewrites every text, ours too',
    page: {
      before: `
        const wrap = (root) => {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), texts = []
          while (walker.nextNode()) texts.push(walker.currentNode)
          for (const text of texts) {
            const parent = text.parentNode
            if (!parent || !text.data.trim() || /^(FONT|SCRIPT|STYLE|TEXTAREA)$/i.test(parent.nodeName)) continue
            const outer = document.createElement('font'), inner = document.createElement('font')
            inner.textContent = text.data
            outer.append(inner)
            parent.replaceChild(outer, text)
          }
          for (const element of root.querySelectorAll('*')) if (element.shadowRoot && !seen.has(element.shadowRoot)) watch(element.shadowRoot)
        }
        const seen = new Set()
        const watch = (root) => { seen.add(root); wrap(root); new MutationObserver(() => wrap(root)).observe(root, { childList: true, characterData: true, subtree: true }) }
        document.addEventListener('DOMContentLoaded', () => watch(document.documentElement))`,
    },
    mutates: true,
    async shown({ frame }) {
      // A second run in the same page: what was rewritten must not be in the way of what comes next.
      await frame.locator('[part=question] font').first().waitFor()
    },
  },
]
