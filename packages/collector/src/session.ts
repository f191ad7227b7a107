import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { AppEnv, AppParts } from './app-parts.ts'
import { makeKey, seal } from './keys.ts'
import { firstOwner, mayAs, type SignedIn } from './people/role.ts'
import { problem } from './problem.ts'
import type { Role } from './storage/people-port.ts'
import type { KeyScope } from './storage/port.ts'

type Sessions = Pick<AppParts, 'storage' | 'secrets' | 'publicUrl' | 'now'>
type Readers = Sessions & Pick<AppParts, 'keyring'>

const daySeconds = 86_400
const lifeSeconds = 30 * daySeconds
const cookie = 'earshot_session'

/**
 * Signs somebody in on this browser, for 30 days. Only a seal of the token is kept.
 *
 * @param person - their id; not given for the first owner
 */
export async function signIn(
  c: Context,
  { storage, secrets, publicUrl, now }: Sessions,
  person?: string,
): Promise<void> {
  const token = makeKey('')
  await storage.addSession(seal(token, secrets.secret), now() + lifeSeconds * 1000, person)
  if (person !== undefined) await storage.people.signedIn(person, now())
  setCookie(c, cookie, token, cookieOptions(publicUrl))
}

export async function signOut(c: Context, { storage, secrets, publicUrl }: Sessions): Promise<void> {
  const token = tokenOf(c, publicUrl)
  if (token) await storage.removeSession(seal(token, secrets.secret))
  deleteCookie(c, cookie, cookieOptions(publicUrl))
}

/** Who is signed in on this browser, with the role that they have now. */
export async function whoIs(
  c: Context,
  { storage, secrets, publicUrl, now }: Sessions,
): Promise<SignedIn | undefined> {
  const token = tokenOf(c, publicUrl)
  const session = token && (await storage.session(seal(token, secrets.secret), now()))
  return session ? (session.person ?? firstOwner) : undefined
}

/** Who may without a key what a key of this scope may. */
const roleFor: Readonly<Record<KeyScope, Role>> = { read: 'manager', act: 'staff', erase: 'owner' }

/**
 * Lets only those on who may: with a secret key that is for this, or signed in with a role that may. What they read is
 * kept by no cache. A secret key that comes from a page has been given away, and opens nothing there.
 *
 * @param role - who may without a key. Default: as the scope has it
 * @param options.keepsSitesApart - the route gives a key for one site nothing of another (`c.get('site')`). Default: such a
 * key is refused
 */
export function readersOnly(
  parts: Readers,
  scope: KeyScope = 'read',
  role: Role = roleFor[scope],
  { keepsSitesApart = false }: { readonly keepsSitesApart?: boolean } = {},
): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.header('Cache-Control', 'no-store')
    const key = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (key === undefined) {
      const person = await whoIs(c, parts)
      if (!person) return noAccess(c)
      c.set('person', person)
      if (mayAs(person.role, role)) return next()
      const detail = `This is for the role ${role}, and yours is ${person.role}.`
      return problem(c, { status: 403, code: 'wrong-role', detail })
    }
    const grant = await parts.keyring.grant(key)
    if (grant?.kind !== 'read') return noAccess(c)
    if (isFromPage(c)) {
      const detail =
        'A secret key must not stand in a page: everybody can read it there. End it, and make another.'
      return problem(c, { status: 403, code: 'secret-key-in-a-page', detail })
    }
    if (grant.scopes.includes(scope) && grant.site !== undefined) {
      c.set('site', grant.site)
      if (keepsSitesApart) return next()
      const detail = `This key is for ${grant.site} alone, and what is here cannot be told apart by site.`
      return problem(c, { status: 403, code: 'wrong-site', detail })
    }
    if (grant.scopes.includes(scope)) return next()
    const detail = `This key is for ${grant.scopes.join(', ')}, and this needs one for ${scope}.`
    return problem(c, { status: 403, code: 'wrong-scope', detail })
  }
}

function noAccess(c: Context): Response {
  const detail = 'Send the read key, Authorization: Bearer sk_…, or sign in at /login.'
  return problem(c, { status: 401, code: 'no-access', detail })
}

/** Browsers say so of every request that a script makes. */
function isFromPage(c: Context): boolean {
  return c.req.header('origin') !== undefined || c.req.header('sec-fetch-site') !== undefined
}

/** `Lax`, so that a link in a mail opens the page signed in; what changes something checks the origin besides. */
function cookieOptions(publicUrl: string | undefined): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: lifeSeconds,
    ...(isSecure(publicUrl) && { prefix: 'host', secure: true }),
  }
}

function tokenOf(c: Context, publicUrl: string | undefined): string | undefined {
  return isSecure(publicUrl) ? getCookie(c, cookie, 'host') : getCookie(c, cookie)
}

function isSecure(publicUrl: string | undefined): boolean {
  return publicUrl?.startsWith('https:') ?? false
}
