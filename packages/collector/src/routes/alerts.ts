import { randomBytes, randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { alertHours, setAlertHours, wrongHours } from '../alerts/alert-hours.ts'
import { type Receiver, readReceiver } from '../alerts/read-receiver.ts'
import { readSeenToken } from '../alerts/seen-token.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { behindAll } from '../behind/behind.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { type AlertsPage, alertsPage } from '../pages/alerts/alerts-page.ts'
import { seenPage } from '../pages/alerts/seen-page.ts'
import { messagePage } from '../pages/message-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { notFromHere, peopleOnly } from '../people/people-only.ts'
import { postedFields } from '../posted.ts'
import { isFromHere } from '../same-origin.ts'
import { makeWebhookSecret } from '../webhooks/sign.ts'
import { testBody } from '../webhooks/test-body.ts'
import { isAlertType, type Webhook } from '../webhooks/webhook.ts'
import { speechFor } from '../words/speech-for.ts'

const maxFormBytes = 16_384
const weekMs = 7 * 86_400_000
const mostAlerts = 20
/** So soon after each other the same wish is one tap that was sent twice. */
const twiceWithinMs = 60_000
const hoursHelp =
  'Please write an hour from 0 to 23, a clock such as Europe/Berlin, and quiet hours such as 22:00-07:00 or nothing.'
const seenPath = '/seen/:token'

/** Who is told when somebody must do something, and where they say that they have seen it. */
export function alertRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now, publicUrl, secrets, webhooks } = parts
  const routes = new Hono<AppEnv>()

  const show = async (
    c: Context,
    more: Pick<AlertsPage, 'problem' | 'typed' | 'done'> = {},
  ): Promise<Response> => {
    const at = now()
    const receivers = (await storage.webhooks.list()).filter(({ types }) => types.some(isAlertType))
    const page = alertsPage({
      receivers: receivers.sort((a, b) => a.afterMs - b.afterMs),
      alerts: await storage.alerts.alerts(at - weekMs, mostAlerts),
      hours: await alertHours(storage),
      teams: [...new Set((await behindAll(storage)).map(({ team }) => team))].sort(),
      mail: webhooks.mail,
      waiting: await waitingNow(storage, at, c.get('person')),
      ...more,
    })
    return replyPage(c, page, { status: more.problem ? 422 : 200 })
  }

  routes.get('/alerts', peopleOnly(parts, 'owner'), async (c) => show(c))

  routes.post('/alerts', peopleOnly(parts, 'owner'), async (c) => {
    const form = await postedFields(c, maxFormBytes)
    const id = form.get('id') ?? ''
    const knows = (await storage.webhooks.list()).some((webhook) => webhook.id === id)
    switch (form.get('do')) {
      case 'add':
        return add(c, form)
      case 'hours': {
        const wish = {
          hour: Number((form.get('hour') ?? '').trim() || Number.NaN),
          timeZone: (form.get('zone') ?? '').trim(),
          quiet: (form.get('quiet') ?? '').replaceAll(' ', ''),
        }
        if (await setAlertHours(storage, wish)) return show(c, { done: 'Kept.' })
        return show(c, { problem: { why: hoursHelp, field: wrongHours(wish) ?? 'hour' }, typed: form })
      }
      case 'remove':
        if (knows) await storage.webhooks.remove(id)
        return c.redirect('/alerts', 303)
      case 'try':
        if (knows) {
          const test = { webhook: id, type: 'response.submitted', subject: 'test' } as const
          await storage.webhooks.put({
            ...test,
            id: `msg_${randomUUID()}`,
            body: testBody(now()),
            madeAt: now(),
          })
        }
        return show(c, { done: 'A test is on its way.' })
      default:
        return c.redirect('/alerts', 303)
    }
  })

  const add = async (c: Context, form: URLSearchParams): Promise<Response> => {
    const read = readReceiver(form, webhooks)
    if (read.status === 'refused') return show(c, { problem: read, typed: form })
    // A button that was tapped twice is one wish: nobody is told the same twice.
    const same = (await storage.webhooks.list()).find((webhook) => isTwice(webhook, read.receiver, now()))
    const secret = makeWebhookSecret()
    const made = { id: randomBytes(4).toString('hex'), secret, madeAt: now() }
    if (!same) await storage.webhooks.add({ ...read.receiver, ...made })
    // Told once: the page never shows it again.
    if (read.receiver.form === 'standard')
      return show(c, { done: `Its messages are signed with ${same?.secret ?? secret}` })
    return c.redirect('/alerts', 303)
  }

  const opened = async (c: Context) => {
    const read = readSeenToken(c.req.param('token') ?? '', secrets.secret)
    const alert = read && (await storage.alerts.alert(read.alert))
    return alert && { alert, webhook: read.webhook }
  }
  const unknown = async (c: Context): Promise<Response> => {
    const speech = await speechFor(c)
    const { talk, guests } = speech.words
    const back = { href: '/inbox', text: speech.words.oneCase.toInbox }
    const page = messagePage(talk.gone, guests.errors.nothing, back, speech)
    return replyPage(c, page, { status: 404, locale: speech.locale })
  }

  routes.get(seenPath, async (c) => {
    const found = await opened(c)
    if (!found) return unknown(c)
    const speech = await speechFor(c)
    const page = seenPage(found.alert, { address: c.req.path, now: now(), speech })
    return replyPage(c, page, { locale: speech.locale })
  })

  routes.post(seenPath, async (c) => {
    if (!isFromHere(c, publicUrl)) return notFromHere(c)
    const found = await opened(c)
    if (!found) return unknown(c)
    const who = (await storage.webhooks.list()).find(({ id }) => id === found.webhook)?.name
    await storage.alerts.seen(found.alert.id, who || 'Somebody', now())
    return c.redirect(c.req.path, 303)
  })
  return routes
}

function isTwice(webhook: Webhook, receiver: Receiver, now: number): boolean {
  const wish = ({ name, url, form, types, team, afterMs, withWords }: Receiver): string =>
    JSON.stringify([name, url, form, types, team || '', afterMs, withWords])
  return now - webhook.madeAt < twiceWithinMs && wish(webhook) === wish(receiver)
}
