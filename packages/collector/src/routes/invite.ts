import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { hashKey } from '../keys.ts'
import { messagePage } from '../pages/message-page.ts'
import { invitePage } from '../pages/people/invite-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { hashPassword } from '../password.ts'
import { rememberDevice } from '../people/known-device.ts'
import { loginOf } from '../people/name-of.ts'
import { passwordProblem } from '../people/password-rule.ts'
import { notFromHere } from '../people/people-only.ts'
import { postedFields } from '../posted.ts'
import { isFromHere } from '../same-origin.ts'
import { signIn } from '../session.ts'
import { speechFor } from '../words/speech-for.ts'

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
    const speech = await speechFor(c)
    const page = invitePage(person, { address: `/invite/${token}` }, speech)
    return replyPage(c, page, { personal: true, locale: speech.locale })
  })

  routes.post(path, async (c) => {
    if (!isFromHere(c, publicUrl)) return notFromHere(c)
    const token = c.req.param('token')
    const invite = hashKey(token)
    const person = await people.byInvite(invite, now())
    if (!person) return nothingHere(c)
    const form = await postedFields(c, maxFormBytes)
    const password = form.get('password') ?? ''
    const speech = await speechFor(c)
    const problem = passwordProblem(password, person.name, speech)
    if (problem) {
      const page = invitePage(person, { address: `/invite/${token}`, problem }, speech)
      return replyPage(c, page, { status: 422, personal: true, locale: speech.locale })
    }
    if (!(await people.setPassword(person.id, await hashPassword(password), invite))) return nothingHere(c)
    await signIn(c, parts, person.id)
    rememberDevice(c, loginOf(person.name), parts)
    return c.redirect('/', 303)
  })
  return routes
}

/** The same for a link that was used, one that has run out, and one that never was. */
async function nothingHere(c: Context): Promise<Response> {
  const speech = await speechFor(c)
  const { signIn, talk, team } = speech.words
  const link = { href: '/login', text: signIn.title }
  const page = messagePage(talk.gone, team.invite.gone, link, speech)
  return replyPage(c, page, { status: 404, personal: true, locale: speech.locale })
}
