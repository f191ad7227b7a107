import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { type AccountPage, accountPage } from '../pages/people/account-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { hashPassword } from '../password.ts'
import { passwordProblem } from '../people/password-rule.ts'
import { peopleOnly } from '../people/people-only.ts'
import { checkSignIn } from '../people/sign-in-as.ts'
import { postedFields } from '../posted.ts'
import { signIn, signOut } from '../session.ts'
import { chooseLanguage, chosenLanguage } from '../words/chosen-language.ts'
import { english } from '../words/speech.ts'

const maxFormBytes = 4_096
/** What stands in the address after something was kept. */
const kept: ReadonlyMap<string, AccountPage['kept']> = new Map([
  ['', 'password'],
  ['language', 'language'],
])

/** What somebody does to their own way in. */
export function accountRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now } = parts
  const routes = new Hono<AppEnv>()

  const show = async (c: Context, more: Omit<AccountPage, 'waiting' | 'chosen'> = {}): Promise<Response> => {
    const waiting = await waitingNow(storage, now(), c.get('person'))
    return replyPage(c, accountPage({ waiting, chosen: chosenLanguage(c), ...more }), {
      status: more.problem ? 422 : 200,
      locale: (c.get('person').speech ?? english).locale,
    })
  }

  routes.get('/account', peopleOnly(parts, 'staff'), (c) => {
    const done = c.req.query('kept')
    return show(c, { kept: done === undefined ? undefined : kept.get(done) })
  })

  routes.post('/account', peopleOnly(parts, 'staff'), async (c) => {
    const { id, name, speech = english } = c.get('person')
    const form = await postedFields(c, maxFormBytes)
    if (form.get('do') === 'sign-out') {
      await storage.people.signOut(id)
      await signOut(c, parts)
      return c.redirect('/login', 303)
    }
    if (form.get('do') === 'language') {
      chooseLanguage(c, form.get('language') ?? '', parts.publicUrl)
      return c.redirect('/account?kept=language', 303)
    }
    if (form.get('do') !== 'password' || id === undefined) return c.redirect('/account', 303)
    // Whoever finds a browser open has no more tries here than at the door.
    const checked = await checkSignIn({ name, password: form.get('old') ?? '' }, parts)
    if (checked.status === 'wait')
      return show(c, {
        problem: speech.fill(speech.words.signIn.tooMany, { time: speech.waiting(checked.waitMs) }),
      })
    if (checked.status === 'wrong') return show(c, { problem: speech.words.team.account.notNow, atOld: true })
    const password = form.get('password') ?? ''
    const problem = passwordProblem(password, name, speech)
    if (problem) return show(c, { problem })
    await storage.people.setPassword(id, await hashPassword(password))
    await signIn(c, parts, id)
    return c.redirect('/account?kept', 303)
  })
  return routes
}
