/// <reference lib="dom" />

// Part of the script of the tables' page, served as /staff-push.js: what is told while the page is not open.

import { scriptAddress } from './renew-page.ts'

/** A button that has this device told, or not any more; it says what is true, and nothing where the browser cannot. */
export async function offerPush(button: HTMLElement, key: string): Promise<void> {
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis) || !('Notification' in globalThis))
    return
  const registration = await navigator.serviceWorker.register(scriptAddress('/staff-worker.js'), {
    scope: '/staff',
  })
  const say = async (): Promise<void> => {
    const isOn = Boolean(await registration.pushManager.getSubscription())
    button.dataset.on = `${isOn}`
    const { tell = '', notTell = '', forbidden = '' } = button.dataset
    button.textContent = Notification.permission === 'denied' ? forbidden : isOn ? notTell : tell
    button.toggleAttribute('disabled', Notification.permission === 'denied')
    button.hidden = false
  }
  button.addEventListener('click', async () => {
    button.setAttribute('disabled', '')
    try {
      await change(registration, key)
      await say()
    } catch {
      button.textContent = button.dataset.failed ?? ''
      button.removeAttribute('disabled')
    }
  })
  await say()
}

async function change(registration: ServiceWorkerRegistration, key: string): Promise<void> {
  const before = await registration.pushManager.getSubscription()
  if (before) {
    await send({ stop: before.endpoint })
    await before.unsubscribe()
    return
  }
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  try {
    await send(made.toJSON())
  } catch (error) {
    // Nobody would ever push to it.
    await made.unsubscribe()
    throw error
  }
}

async function send(body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch('/staff/push', { method: 'POST', headers, body: JSON.stringify(body) })
  if (!reply.ok) throw new Error(`${reply.status}`)
}
