import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { decodeText, readBody } from '../ingest/read-body.ts'
import { hashKey } from '../keys.ts'
import { messagePage } from '../pages/message-page.ts'
import { invitePage } from '../pages/people/invite-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { hashPassword } from '../password.ts'
import { rememberDevice } from '../people/known-device.ts'
import { loginOf } from '../people/name-of.ts'
import { passwordProblem } from '../people/password-rule.ts'
import { notFromHere } from '../people/people-only.ts'
import { isFromHere } from '../same-origin.ts'
import { signIn } from '../session.ts'

const path = '/invite/:token'
const maxFormBytes = 4_096

/** Where somebody who was invited chooses a password. The link works once; looking at it uses nothing up. */
export function inviteRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now, publicUrl } = parts
  const { people } = storage
  const routes = new Hono<AppEnv>()

  routes.get(path, async (c) => {
    const token = c.req.param('token')
    const person = await people.byInvite(hashKey(token), now())
    if (!person) return nothingHere(c)
    return replyPage(c, invitePage(person, `/invite/${token}`), { personal: true })
  })

  routes.post(path, async (c) => {
    if (!isFromHere(c, publicUrl)) return notFromHere(c)
    const token = c.req.param('token')
    const invite = hashKey(token)
    const person = await people.byInvite(invite, now())
    if (!person) return nothingHere(c)
    const body = await readBody(c.req.raw, maxFormBytes)
    const form = new URLSearchParams((body.status === 'ok' && decodeText(body.bytes)) || '')
    const password = form.get('password') ?? ''
    const problem = passwordProblem(password, person.name)
    if (problem)
      return replyPage(c, invitePage(person, `/invite/${token}`, problem), { status: 422, personal: true })
    if (!(await people.setPassword(person.id, await hashPassword(password), invite))) return nothingHere(c)
    await signIn(c, parts, person.id)
    rememberDevice(c, loginOf(person.name), parts)
    return c.redirect('/', 303)
  })
  return routes
}

/** The same for a link that was used, one that has run out, and one that never was. */
function nothingHere(c: Context): Promise<Response> {
  const words = 'This link was used already, or has run out. An owner can make another one.'
  const link = { href: '/login', text: 'Sign in' }
  return replyPage(c, messagePage('Nothing here', words, link), { status: 404, personal: true })
}
