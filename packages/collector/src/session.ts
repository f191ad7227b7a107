import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { AppEnv, AppParts } from './app-parts.ts'
import { hashKey, makeKey, sameText, seal } from './keys.ts'
import { problem } from './problem.ts'

type Sessions = Pick<AppParts, 'storage' | 'secrets' | 'publicUrl' | 'now'>

const daySeconds = 86_400
const lifeSeconds = 30 * daySeconds
const cookie = 'earshot_session'

/** Signs the owner in on this browser, for 30 days. Only a seal of the token is kept. */
export async function signIn(c: Context, { storage, secrets, publicUrl, now }: Sessions): Promise<void> {
  const token = makeKey('')
  await storage.addSession(seal(token, secrets.secret), now() + lifeSeconds * 1000)
  setCookie(c, cookie, token, cookieOptions(publicUrl))
}

export async function signOut(c: Context, { storage, secrets, publicUrl }: Sessions): Promise<void> {
  const token = tokenOf(c, publicUrl)
  if (token) await storage.removeSession(seal(token, secrets.secret))
  deleteCookie(c, cookie, cookieOptions(publicUrl))
}

/** Tells whether the owner is signed in on this browser. */
export async function isOwner(c: Context, { storage, secrets, publicUrl, now }: Sessions): Promise<boolean> {
  const token = tokenOf(c, publicUrl)
  return token !== undefined && (await storage.hasSession(seal(token, secrets.secret), now()))
}

/** Lets only those on who may read answers: with the read key, or as the owner. What they read is kept by no cache. */
export function readersOnly(sessions: Sessions): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.header('Cache-Control', 'no-store')
    const key = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const may = key ? sameText(hashKey(key), sessions.secrets.readKeyHash) : await isOwner(c, sessions)
    if (may) return next()
    c.header('WWW-Authenticate', 'Bearer')
    const detail = 'Send the read key, Authorization: Bearer sk_…, or sign in at /login.'
    return problem(c, { status: 401, code: 'no-access', detail })
  }
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
