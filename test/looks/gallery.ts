import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import type { Prompt } from '../../packages/core/src/prompt.ts'
import { type GuestPage, openGuestPage } from '../browser/guest-page.ts'
import type { Show } from './show.ts'

/** A page that can show any prompt in any state and place, one after the other, without being loaded again. */
export interface Gallery extends GuestPage<Page> {
  /** Shows a prompt and brings it into a state; what was shown before is gone, unless it is to stay. */
  show(prompt: Prompt, show?: Show): Promise<void>
}

let script: Promise<string> | undefined

/** The module as a site's own bundler would join it, with what brings it into a state. */
function bundle(): Promise<string> {
  script ??= build({
    entryPoints: [fileURLToPath(new URL('show.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    conditions: ['@earshot/source'],
    jsx: 'transform',
    jsxFactory: 'h',
    tsconfigRaw: '{}',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return script
}

const page = `<main><h1>A page</h1><div id="places"></div></main>`
const head = '<style>:root{color-scheme:light dark}body{margin:0}@media print{body{color:#000}}</style>'

/** Opens the gallery. Animations would be measured half way, so there are none. */
export async function openGallery(
  browser: Browser,
  options: {
    readonly width?: number
    readonly scheme?: 'light' | 'dark'
    readonly head?: string
    readonly touch?: boolean
    /** Points of a picture for each CSS pixel. Default: 1. */
    readonly scale?: number
  } = {},
): Promise<Gallery> {
  const { touch = false, scale = 1 } = options
  // The port of three engines has no fingers; these tests are about Chromium.
  const opens = {
    newContext: (given: { readonly viewport: { readonly width: number; readonly height: number } }) =>
      browser.newContext({ ...given, hasTouch: touch, isMobile: touch, deviceScaleFactor: scale }),
  }
  const guest = await openGuestPage(opens, page, { ...options, head: head + (options.head ?? '') })
  await guest.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: options.scheme ?? 'light' })
  await guest.page.evaluate(await bundle())
  return {
    ...guest,
    show: (prompt, show = {}) =>
      guest.page.evaluate(([shown, how]) => window.show(shown, how), [prompt, show] as const),
  }
}
