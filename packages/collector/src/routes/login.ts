import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { keptPage } from '../pages/kept-page.ts'
import { loginPage } from '../pages/login-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peerOf } from '../peer.ts'
import { type KeptForm, keptNames, mostKeptBytes, ownPath, readKept } from '../people/kept-form.ts'
import { knownDevice, rememberDevice } from '../people/known-device.ts'
import { loginOf } from '../people/name-of.ts'
import { notFromHere } from '../people/people-only.ts'
import { firstPageOf } from '../people/role.ts'
import { checkSignIn } from '../people/sign-in-as.ts'
import { postedFields } from '../posted.ts'
import { isFromHere } from '../same-origin.ts'
import { signIn, signOut, whoIs } from '../session.ts'
import { createTally } from '../tally.ts'
import type { Speech } from '../words/speech.ts'
import { speechFor } from '../words/speech-for.ts'

const triesPerMinute = 5
/** Beside name and password it may bring a form along; as a field of another it is up to five thirds as long. */
const maxFormBytes = 2 * mostKeptBytes + 4_096

/** The door of everybody who may sign in. */
export function loginRoutes(parts: AppParts): Hono<AppEnv> {
  const tries = createTally({ windowMs: 60_000 })
  const { people } = parts.storage
  const routes = new Hono<AppEnv>()

  const ask = async (
    c: Context,
    status: 200 | 422 | 429,
    { problem, name = '', to, kept }: Asked = {},
  ): Promise<Response> => {
    const speech = await speechFor(c)
    const named = (await people.list()).length > 0
    return replyPage(c, loginPage({ named, problem: problem?.(speech), name, to, kept, speech }), {
      status,
      locale: speech.locale,
      atDoor: true,
    })
  }
  const wait = (
    c: Context,
    waitMs: number,
    words: 'tooFast' | 'tooMany',
    asked: Asked,
  ): Promise<Response> => {
    c.header('Retry-After', `${Math.ceil(waitMs / 1000)}`)
    const problem = ({ words: { signIn }, fill, waiting }: Speech): string =>
      fill(signIn[words], { count: triesPerMinute, time: waiting(waitMs) })
    return ask(c, 429, { ...asked, problem })
  }

  routes.get('/login', async (c) => {
    const person = await whoIs(c, parts)
    const to = ownPath(c.req.query(keptNames.to))
    return person ? c.redirect(to ?? firstPageOf(person.role), 303) : ask(c, 200, { to })
  })

  routes.post('/login', async (c) => {
    if (!isFromHere(c, parts.publicUrl)) return notFromHere(c)
    const { name, password, to, kept } = await readForm(c)
    const asked = { name, to, kept }
    const login = loginOf(name)
    const device = knownDevice(c, login, parts)
    // Who was in before is not held back by those who share the address.
    const counted = device === undefined ? peerOf(c, parts.isProxy) : `device ${device}`
    const { count, endsAt } = tries.add(counted, parts.now())
    if (count > triesPerMinute) return wait(c, endsAt - parts.now(), 'tooFast', asked)
    if (!password) return ask(c, 422, { problem: ({ words }) => words.signIn.empty, ...asked })
    const checked = await checkSignIn({ name, password, device }, parts)
    if (checked.status === 'wait') return wait(c, checked.waitMs, 'tooMany', asked)
    if (checked.status === 'wrong') {
      const words = name ? 'wrongNamed' : 'wrong'
      return ask(c, 422, { problem: ({ words: { signIn } }) => signIn[words], ...asked })
    }
    tries.forget(counted)
    await signIn(c, parts, checked.person)
    rememberDevice(c, login, parts)
    if (kept) {
      const speech = await speechFor(c)
      return replyPage(c, keptPage(kept, speech), { locale: speech.locale, atDoor: true })
    }
    // Where the first page of somebody is, that page knows.
    return c.redirect(to ?? '/', 303)
  })

  routes.post('/logout', async (c) => {
    if (!isFromHere(c, parts.publicUrl)) return notFromHere(c)
    await signOut(c, parts)
    return c.redirect('/login', 303)
  })
  return routes
}

/** What stands on the door again after a try. */
interface Asked {
  readonly problem?: (speech: Speech) => string
  readonly name?: string
  readonly to?: string | undefined
  readonly kept?: KeptForm | undefined
}

async function readForm(c: Context) {
  const form = await postedFields(c, maxFormBytes)
  return {
    name: (form.get('name') ?? '').trim(),
    password: form.get('password') ?? '',
    to: ownPath(form.get(keptNames.to)),
    kept: readKept(form),
  }
}
