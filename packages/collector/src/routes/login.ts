import { type Context, Hono } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { decodeText, readBody } from '../ingest/read-body.ts'
import { loginPage } from '../pages/login-page.ts'
import { messagePage } from '../pages/message-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { isPassword } from '../password.ts'
import { peerOf } from '../peer.ts'
import { isFromHere } from '../same-origin.ts'
import { isOwner, signIn, signOut } from '../session.ts'

const triesPerMinute = 5
const maxFormBytes = 4_096

/** The owner's door. */
export function loginRoutes(parts: AppParts): Hono<AppEnv> {
  const tries = new RateLimiterMemory({ points: triesPerMinute, duration: 60 })
  const routes = new Hono<AppEnv>()

  routes.get('/login', async (c) =>
    (await isOwner(c, parts)) ? c.redirect('/', 303) : replyPage(c, loginPage()),
  )

  routes.post('/login', async (c) => {
    if (!isFromHere(c, parts.publicUrl)) return foreign(c)
    const peer = peerOf(c)
    const waitMs = await spendTry(tries, peer)
    if (waitMs !== undefined) {
      const seconds = Math.ceil(waitMs / 1000)
      c.header('Retry-After', `${seconds}`)
      const words = `Those were ${triesPerMinute} tries within a minute. Please wait ${seconds} seconds, then try again.`
      return replyPage(c, loginPage(words), { status: 429 })
    }
    const password = await readPassword(c)
    if (!password) return replyPage(c, loginPage('Please write the password.'), { status: 422 })
    if (!(await isPassword(password, parts.secrets.passwordHash))) {
      return replyPage(c, loginPage('This is not the password. Please look at every letter and try again.'), {
        status: 422,
      })
    }
    await tries.delete(peer)
    await signIn(c, parts)
    return c.redirect('/', 303)
  })

  routes.post('/logout', async (c) => {
    if (!isFromHere(c, parts.publicUrl)) return foreign(c)
    await signOut(c, parts)
    return c.redirect('/login', 303)
  })
  return routes
}

/** How long to wait, where the tries of this minute are spent. */
async function spendTry(tries: RateLimiterMemory, peer: string): Promise<number | undefined> {
  try {
    await tries.consume(peer)
    return undefined
  } catch (spent) {
    if (spent instanceof RateLimiterRes) return spent.msBeforeNext
    throw spent
  }
}

async function readPassword(c: Context): Promise<string | undefined> {
  const body = await readBody(c.req.raw, maxFormBytes)
  const text = body.status === 'ok' ? decodeText(body.bytes) : undefined
  return new URLSearchParams(text ?? '').get('password') ?? undefined
}

function foreign(c: Context): Promise<Response> {
  const sentences = 'This came from a page of another site, so nothing was done.'
  return replyPage(c, messagePage('Not from here', sentences, { href: '/', text: 'To your page' }), {
    status: 403,
  })
}
