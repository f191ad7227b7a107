/// <reference lib="webworker" />

// The service worker of a kiosk's page, served as /kiosk-worker.js?v=<build>. It gives the widget's files of one build from
// the device, and the page itself from there when the collector cannot be reached. What is sent goes past it.

// A block, because a service worker is no module everywhere, and its names would be those of all scripts.
{
  const worker = self as unknown as ServiceWorkerGlobalScope

  const version = new URL(location.href).searchParams.get('v') ?? ''
  const shell = `earshot-kiosk-${version}`
  const pages = 'earshot-kiosk-pages'
  /** Longer than a network that works, and not so long that somebody walks away. */
  const patienceMs = 4_000
  /** Of the page, beside the widget: another collector may have others with the same widget. */
  const own = ['/pages.css', '/icon.svg', '/kiosk-page.js', '/renew-page.js']
  /** What a kiosk never fetches. */
  const others = /^(earshot-one|check|debug)\.js$/

  worker.addEventListener('install', (event) => event.waitUntil(fill()))
  worker.addEventListener('activate', (event) => event.waitUntil(tidy()))
  worker.addEventListener('message', ({ data }) => {
    if (data === 'take over') void worker.skipWaiting()
  })
  worker.addEventListener('fetch', (event) => {
    const { request } = event
    const { origin, pathname } = new URL(request.url)
    if (request.method !== 'GET' || origin !== location.origin) return
    if (request.mode === 'navigate' || pathname.startsWith('/v1/prompts/') || own.includes(pathname))
      event.respondWith(fresh(request))
    else if (pathname.endsWith('.js')) event.respondWith(kept(request))
  })

  /** Files of one build and no other, or none of them: else their parts would not fit together. */
  async function fill(): Promise<void> {
    const reply = await fetch('/integrity.json', { cache: 'no-cache' })
    const files = Object.entries<string>(await reply.json()).filter(([name]) => !others.test(name))
    const cache = await caches.open(shell)
    await cache.addAll(
      files.map(
        ([name, integrity]) =>
          new Request(name === 'earshot.js' ? `/${name}` : `/${name}?v=${version}`, { integrity }),
      ),
    )
    await (await caches.open(pages)).addAll(own)
  }

  async function tidy(): Promise<void> {
    for (const name of await caches.keys())
      if (name.startsWith('earshot-kiosk-') && name !== shell && name !== pages) await caches.delete(name)
  }

  async function kept(request: Request): Promise<Response> {
    const cache = await caches.open(shell)
    const found = await cache.match(request, { ignoreVary: true })
    if (found) return found
    try {
      return await fetch(request)
    } catch (error) {
      const other = await cache.match(request, { ignoreVary: true, ignoreSearch: true })
      if (other) return other
      throw error
    }
  }

  /** What the collector says now; where it says nothing in time, or that it is ill, what it said the last time. */
  async function fresh(request: Request): Promise<Response> {
    const cache = await caches.open(pages)
    const before = await cache.match(request, { ignoreVary: true })
    const now = fetch(request).then(async (reply) => {
      if (reply.ok) await cache.put(request, reply.clone())
      return reply
    })
    if (!before) return now
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patienceMs))
    const reply = await Promise.race([now.catch(() => undefined), late])
    return reply && reply.status < 500 ? reply : before
  }
}
