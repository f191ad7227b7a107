import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { loginPage } from '../pages/login-page.ts'
import { messagePage } from '../pages/message-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { BodyRefused, postedFields } from '../posted.ts'
import { isFromHere } from '../same-origin.ts'
import { whoIs } from '../session.ts'
import type { Role } from '../storage/people-port.ts'
import { speechFor } from '../words/speech-for.ts'
import { doorTo, mostKeptBytes } from './kept-form.ts'
import { firstPageOf, mayAs } from './role.ts'

/**
 * Lets only those see a page who are signed in with this role, or one that may more. What changes something must come from
 * a page of ours besides. Whoever is let in stands in `c.get('person')`.
 */
export function peopleOnly(parts: AppParts, role: Role): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const person = await whoIs(c, parts)
    if (!person) return askFirst(c, parts)
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

/**
 * Leads to the door, and from there on to what was asked for. Who sends a form of ours when the sign-in has ended finds the
 * door in its place, which keeps what was written; passwords and the forms of other sites are not kept.
 */
async function askFirst(c: Context<AppEnv>, parts: AppParts): Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const to = pathname + search
  if (c.req.method !== 'POST') return c.redirect(doorTo(to), 303)
  if (!isFromHere(c, parts.publicUrl) || pathname === '/account') return c.redirect('/login', 303)
  const fields = await writtenIn(c)
  if (!fields?.size) return c.redirect('/login', 303)
  const speech = await speechFor(c)
  const named = (await parts.storage.people.list()).length > 0
  const page = loginPage({ named, kept: { to, fields }, speech })
  return replyPage(c, page, { status: 401, locale: speech.locale, atDoor: true })
}

/** Of what is too long to be kept nothing is. */
async function writtenIn(c: Context<AppEnv>): Promise<URLSearchParams | undefined> {
  if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) return undefined
  try {
    return await postedFields(c, mostKeptBytes)
  } catch (error) {
    if (error instanceof BodyRefused && error.reason === 'too-large') return undefined
    throw error
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
