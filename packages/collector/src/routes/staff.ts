import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { takeBackMs } from '../calls/open-call.ts'
import { foundNobody, openTable } from '../calls/quiet-tables.ts'
import { callsNow } from '../calls/waiting-calls.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { replyPage } from '../pages/reply-page.ts'
import { staffPage } from '../pages/staff/staff-page.ts'
import { replyManifest } from '../pages/web-manifest.ts'
import { peopleOnly } from '../people/people-only.ts'
import { postedFields, postedText } from '../posted.ts'
import { problem } from '../problem.ts'
import { openPushIdentity } from '../push/push-identity.ts'
import { readPushAddress, subscribe, unsubscribe } from '../push/subscribe.ts'
import { speechFor } from '../words/speech-for.ts'

const maxFormBytes = 16_384

/** An ear, as far as three strokes make one. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="#0b6b63"/><path d="M22 44c0 6 9 7 11 1 2-5 9-8 9-17a11 11 0 0 0-22 0m7 0a4 4 0 0 1 8 0c0 4-5 4-5 9" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>`

/** The tables that wait, for the team. */
export function staffRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now, hub, prompts } = parts
  const routes = new Hono<AppEnv>()
  let known: string | undefined
  const pushKey = async (): Promise<string> => (known ??= (await openPushIdentity(storage)).publicKey)

  routes.get('/staff', peopleOnly(parts, 'staff'), async (c) => {
    const at = now()
    const waiting = await waitingNow(storage, at, c.get('person'))
    const { locale = 'en' } = c.get('person').speech ?? {}
    const calls = await callsNow(storage, at, { prompts, locale })
    const page = staffPage({ ...calls, waiting, now: at, pushKey: await pushKey() })
    return replyPage(c, page, { trustedTypes: 'earshot-page', locale })
  })

  routes.post('/staff', peopleOnly(parts, 'staff'), async (c) => {
    const form = await postedFields(c, maxFormBytes)
    const wish = form.get('state')
    const place = form.get('place')
    const given = form.get('table')
    const table = given === null ? undefined : { table: given, ...(place !== null && { place }) }
    if (wish === 'open' && table) await openTable(storage, table, now())
    if (wish === 'not-done') {
      for (const id of idsIn(form)) await storage.reopenCall(id, now() - takeBackMs, now())
      // Where nobody was found, somebody sits after all.
      if (table) await openTable(storage, table, now())
    }
    if (wish === 'seen' || wish === 'done' || wish === 'nobody') {
      const state = wish === 'nobody' ? 'done' : wish
      let marked = false
      for (const id of idsIn(form)) {
        const before = await storage.callState(id)
        if (!(await storage.markCall(id, state, now()))) continue
        marked ||= before !== 'done'
        const prompt = (await storage.response(id))?.data.prompt.id ?? ''
        hub.publish({ id, prompt, criticism: false, call: true })
      }
      // Two of the team who tap at once have found nobody once.
      if (marked && table && wish === 'nobody') await foundNobody(storage, table, now())
      if (marked && table && wish === 'done') await openTable(storage, table, now())
    }
    return c.redirect('/staff', 303)
  })

  // What is told on this device while the page is not open.
  routes.post('/staff/push', peopleOnly(parts, 'staff'), async (c) => {
    const wish = readWish(await postedText(c, maxFormBytes))
    if (typeof wish?.stop === 'string') {
      await unsubscribe(storage, wish.stop)
      return c.body(null, 204)
    }
    const address = readPushAddress(wish, parts.webhooks.hosts)
    if (!address)
      return problem(c, { status: 422, code: 'bad-subscription', detail: 'Nothing could be sent there.' })
    await subscribe(storage, c.get('person'), address, now())
    return c.body(null, 204)
  })

  // For the home screen of the team's phones.
  routes.get('/staff.webmanifest', async (c) => {
    const name = (await speechFor(c)).words.pages.tables
    return replyManifest(c, { name, start: '/staff', scope: '/', display: 'standalone' })
  })
  routes.get('/icon.svg', (c) => c.body(icon, 200, { 'Content-Type': 'image/svg+xml' }))
  return routes
}

function idsIn(form: URLSearchParams): readonly string[] {
  return (form.get('ids') ?? '').split(' ').filter(Boolean)
}

function readWish(text: string | undefined): { readonly stop?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined // told as a wish that cannot be met
  }
}
