import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from './stage.ts'

// Only Chromium lets a test push: the others take messages from their makers' services alone.
type Chromium = Awaited<ReturnType<typeof launchChromium>>
let browser: Chromium
let stage: Stage
beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

test('F1-03 what is pushed is shown by the worker of the tables’ page, and leads to our own pages', async () => {
  const { url } = stage.collector
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } })
  await context.grantPermissions(['notifications'], { origin: url })
  const page = await context.newPage()
  await page.goto(`${url}/login`)
  await page.getByLabel(/password/i).fill(stage.ownerPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL(`${url}/`)
  await page.goto(`${url}/staff`)
  await page.getByRole('button', { name: 'Tell this phone' }).waitFor()
  const scope = await page.evaluate(async () => {
    const found = await navigator.serviceWorker.getRegistration('/staff')
    await new Promise<void>((resolve) => {
      const look = () => (found?.active?.state === 'activated' ? resolve() : setTimeout(look, 50))
      look()
    })
    return found?.scope
  })
  expect(scope).toBe(`${url}/staff`)

  const session = await context.newCDPSession(page)
  const id = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ isDeleted }) => !isDeleted)
      if (found) resolve(found.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await id
  const push = (data: string) =>
    session.send('ServiceWorker.deliverPushMessage', { origin: url, registrationId, data })
  const told = { title: 'A table calls · Table 12', body: 'Drinks', tag: 'a', stays: true, open: '/staff' }
  await push(JSON.stringify(told))
  await push(JSON.stringify({ ...told, seen: '/seen/x', seenText: 'I have seen it' }))
  await push('nonsense')
  const shown = () =>
    page.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistration('/staff')
      return ((await found?.getNotifications()) ?? []).map(({ title, body, data }) => ({ title, body, data }))
    })
  await expect.poll(async () => (await shown()).length, { timeout: 5_000 }).toBe(2)
  // The same table takes the place of what was told of it before.
  expect(await shown()).toEqual([
    { title: told.title, body: 'Drinks', data: { open: '/staff', seen: '/seen/x' } },
    { title: 'Something waits', body: 'Open the tables.', data: { open: '/staff' } },
  ])
  await context.close()
})
