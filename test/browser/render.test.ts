import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as drawing from '../../packages/widget/src/ui/render.ts'
import { launchChromium } from '../../scripts/browser.mjs'
import { openGuestPage } from './guest-page.ts'

type Window = typeof globalThis &
  typeof drawing & { readonly place: HTMLElement; readonly changes: () => number }

let browser: Browser
let page: Page

beforeAll(async () => {
  const path = fileURLToPath(new URL('../../packages/widget/src/ui/render.ts', import.meta.url))
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as all from ${JSON.stringify(path)}; Object.assign(window, all)`,
      resolveDir: '/',
    },
    bundle: true,
    write: false,
    format: 'iife',
  })
  browser = await launchChromium()
  ;({ page } = await openGuestPage(
    browser,
    `<div id="place"></div><script>${outputFiles[0]?.text}
      const observer = new MutationObserver(() => {})
      observer.observe(place, { subtree: true, childList: true, attributes: true, characterData: true })
      window.changes = () => observer.takeRecords().length</script>`,
  ))
})
afterAll(() => browser.close())

const inPage = <T>(work: (page: Window) => T): Promise<T> => page.evaluate(`(${work})(window)`)

test('what is alike is left alone, and what comes and goes moves nothing beside it', async () => {
  const seen = await inPage(({ h, render, place, changes }) => {
    const draw = (problem: string | false): void =>
      render(
        [
          h('p', { id: 'a', hidden: false }, 'one', 2, null),
          problem && h('p', { role: 'alert' }, problem),
          h('input', { value: 'x', 'aria-invalid': problem && true }),
        ],
        place,
      )
    draw(false)
    const input = place.querySelector('input')
    input?.focus()
    changes()
    draw(false)
    const still = changes()
    draw('Please answer')
    const html = place.innerHTML
    draw(false)
    return [still, html, place.innerHTML, document.activeElement === input]
  })
  expect(seen).toEqual([
    0,
    '<p id="a">one2</p><p role="alert">Please answer</p><input aria-invalid="true">',
    '<p id="a">one2</p><input>',
    true,
  ])
})

test('another key makes another element; drawings are drawings; a list may grow and shrink', async () => {
  const seen = await inPage(({ h, render, place }) => {
    const born: string[] = []
    const draw = (key: string, ...items: string[]): Element | null => {
      const ref = (): unknown => born.push(key)
      render(
        h(
          'form',
          { key, ref },
          h('svg', { viewBox: '0 0 1 1' }, h('path', { d: 'M0 0' })),
          items.map((item) => h('i', null, item)),
        ),
        place,
      )
      return place.firstElementChild
    }
    const first = draw('a', '1', '2', '3')
    const same = draw('a', '1')
    const other = draw('b')
    return [
      first === same,
      same === other,
      born,
      other?.outerHTML,
      other?.querySelector('path')?.namespaceURI,
    ]
  })
  expect(seen).toEqual([
    true,
    false,
    ['a', 'b'],
    '<form><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></form>',
    'http://www.w3.org/2000/svg',
  ])
})

test('what a person has typed or ticked is compared with what is there, not with what was drawn before', async () => {
  const seen = await inPage(({ h, render, place }) => {
    const draw = (value?: string, checked?: boolean): void =>
      render([h('input', { value }), h('input', { type: 'radio', checked })], place)
    draw('a', false)
    const [text, radio] = place.querySelectorAll('input') as unknown as HTMLInputElement[]
    if (!text || !radio) return []
    text.value = 'typed'
    radio.checked = true
    draw('a', false)
    const back = [text.value, radio.checked]
    draw()
    return [...back, text.value, radio.checked]
  })
  expect(seen).toEqual(['a', false, '', false])
})

test('a handler is the latest one, and goes', async () => {
  const seen = await inPage(({ h, render, place }) => {
    const heard: string[] = []
    const draw = (name?: string): void =>
      render(h('button', name ? { onclick: () => heard.push(name) } : {}), place)
    const press = (): void => place.querySelector('button')?.click()
    for (const name of ['first', 'second', undefined]) {
      draw(name)
      press()
    }
    return heard
  })
  expect(seen).toEqual(['first', 'second'])
})

test('what a translator or an extension has done to it breaks nothing and is mended', async () => {
  const seen = await inPage(({ h, render, place }) => {
    const draw = (word: string): void => render([h('p', null, word), h('b', null, 'end')], place)
    draw('Good')
    const p = place.querySelector('p')
    if (p) p.innerHTML = '<font><font>Gut</font></font>'
    place.append(document.createElement('grammar-checker'))
    draw('Bad')
    const mended = place.innerHTML
    place.replaceChildren()
    draw('Bad')
    return [mended, place.innerHTML]
  })
  expect(seen).toEqual(['<p>Bad</p><b>end</b>', '<p>Bad</p><b>end</b>'])
})
