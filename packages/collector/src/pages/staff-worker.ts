/// <reference lib="webworker" />

// The service worker of the tables' page, served as /staff-worker.js. It shows what is pushed, and keeps and fetches nothing.

const worker = self as unknown as ServiceWorkerGlobalScope

interface Pushed {
  readonly title: string
  readonly body: string
  readonly tag: string
  readonly stays: boolean
  /** Paths of our own. */
  readonly open?: string
  readonly seen?: string
  readonly seenText?: string
}

worker.addEventListener('install', () => void worker.skipWaiting())
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('push', (event) => {
  // A browser takes the permission away from whoever is pushed to and shows nothing.
  event.waitUntil(show(read(event.data)))
})

function read(data: PushMessageData | null): Pushed {
  try {
    return data?.json()
  } catch {
    return { title: 'Something waits', body: 'Open the tables.', tag: 'unknown', stays: true, open: '/staff' }
  }
}

async function show({ title, body, tag, stays, open, seen, seenText = '' }: Pushed): Promise<void> {
  const options: NotificationOptions & {
    actions?: readonly { action: string; title: string }[]
    renotify?: boolean
  } = {
    body,
    tag,
    // The same again rings again: somebody still waits.
    renotify: true,
    icon: '/icon.svg',
    requireInteraction: stays,
    data: { open, seen },
    ...(seen && { actions: [{ action: 'seen', title: seenText }] }),
  }
  await worker.registration.showNotification(title, options)
}

worker.addEventListener('notificationclick', (event) => {
  const { open = '/staff', seen } = event.notification.data as Pick<Pushed, 'open' | 'seen'>
  event.notification.close()
  event.waitUntil(event.action === 'seen' && seen ? markSeen(seen) : goTo(open))
})

/** Where that did not reach the collector, its page says so, and has the same button. */
async function markSeen(path: string): Promise<void> {
  try {
    const reply = await fetch(path, { method: 'POST' })
    if (reply.ok) return
  } catch {
    // Offline: the page below tells it.
  }
  await goTo(path)
}

async function goTo(path: string): Promise<void> {
  const all = await worker.clients.matchAll({ type: 'window' })
  const same = all.find((client) => new URL(client.url).pathname === path)
  if (same) await same.focus()
  else await worker.clients.openWindow(path)
}
