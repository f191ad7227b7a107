import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { messagePage } from '../pages/message-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { isFromHere } from '../same-origin.ts'
import { whoIs } from '../session.ts'
import type { Role } from '../storage/people-port.ts'
import { speechFor } from '../words/speech-for.ts'
import { firstPageOf, mayAs } from './role.ts'

/**
 * Lets only those see a page who are signed in with this role, or one that may more. What changes something must come from
 * a page of ours besides. Whoever is let in stands in `c.get('person')`.
 */
export function peopleOnly(parts: AppParts, role: Role): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const person = await whoIs(c, parts)
    if (!person) return c.redirect('/login', 303)
    if (c.req.method === 'POST' && !isFromHere(c, parts.publicUrl)) return notFromHere(c)
    if (!mayAs(person.role, role)) {
      const speech = await speechFor(c)
      const { roles } = speech.words.team
      const words = speech.fill(roles.notYoursHelp, {
        role: roles.names[role],
        own: roles.names[person.role],
      })
      const link = { href: firstPageOf(person.role), text: speech.words.guests.errors.toYours }
      const page = messagePage(roles.notYours, words, link, speech)
      return replyPage(c, page, { status: 403, locale: speech.locale })
    }
    c.set('person', { ...person, speech: await speechFor(c) })
    return next()
  }
}

/** A form that another site has sent in somebody's name. */
export async function notFromHere(c: Context): Promise<Response> {
  const speech = await speechFor(c)
  const { talk, guests } = speech.words
  const link = { href: '/', text: guests.errors.toYours }
  const page = messagePage(talk.foreign, talk.foreignHelp, link, speech)
  return replyPage(c, page, { status: 403, locale: speech.locale })
}
