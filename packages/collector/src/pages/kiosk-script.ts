/// <reference lib="dom" />

// The script of a kiosk's page, served as /kiosk-page.js: it keeps the page and the widget on the device, so that both are
// there after a power cut without a network. Browsers allow that over HTTPS and on the device itself.

import { scriptAddress } from './renew-page.ts'

const { version = '', definition } =
  document.querySelector<HTMLElement>('script[src="/kiosk-page.js"]')?.dataset ?? {}
let isTouched = false
const touch = (): void => {
  isTouched = true
}
for (const act of ['pointerdown', 'keydown']) addEventListener(act, touch, { capture: true, once: true })

async function keep(): Promise<void> {
  const { serviceWorker } = navigator
  const registration = await serviceWorker.register(scriptAddress(`/kiosk-worker.js?v=${version}`), {
    scope: '/kiosk/',
  })
  const pages = await caches.open('earshot-kiosk-pages')
  await pages.addAll([location.href, ...(definition ? [definition] : [])])
  // A newer widget waits: it comes while nobody is in the middle of anything.
  if (!registration.waiting || isTouched) return
  serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  registration.waiting.postMessage('take over')
}

if ('serviceWorker' in navigator)
  keep().catch(() => {
    // Without a network, or where the browser keeps nothing: what is kept already stays.
  })
