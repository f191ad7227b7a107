import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { ownOrigin } from '../own-hosts.ts'
import { type PeoplePage, peoplePage } from '../pages/people/people-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { inviteAgain, inviteOnce } from '../people/invite.ts'
import { readName } from '../people/name-of.ts'
import { peopleOnly } from '../people/people-only.ts'
import { isRole } from '../people/role.ts'
import { postedFields } from '../posted.ts'
import { unsubscribeAll } from '../push/subscribe.ts'
import { english } from '../words/speech.ts'

const maxFormBytes = 4_096

/** Who may sign in: for owners. */
export function peopleRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now, publicUrl } = parts
  const { people } = storage
  const routes = new Hono<AppEnv>()

  const show = async (
    c: Context,
    more: Pick<PeoplePage, 'made' | 'problem' | 'draft'> = {},
  ): Promise<Response> => {
    const waiting = await waitingNow(storage, now(), c.get('person'))
    const page = peoplePage({ people: await people.list(), waiting, now: now(), ...more })
    // A link that was just made is kept by no browser.
    const { locale } = c.get('person').speech ?? english
    return replyPage(c, page, { status: more.problem ? 422 : 200, personal: true, locale })
  }
  const madeFor = (c: Context, name: string, { path, endsAt }: { path: string; endsAt: number }) =>
    show(c, { made: { name, endsAt, link: ownOrigin(c, publicUrl) + path } })

  routes.get('/people', peopleOnly(parts, 'owner'), (c) => show(c))

  routes.post('/people', peopleOnly(parts, 'owner'), async (c) => {
    const form = await postedFields(c, maxFormBytes)
    const text = (name: string): string => form.get(name) ?? ''
    const role = text('role')
    if (text('do') === 'add') {
      const draft = { name: text('name'), role }
      const name = readName(draft.name)
      const { words, fill } = c.get('person').speech ?? english
      const { unfilled, taken } = words.team.people
      if (!name || !isRole(role)) return show(c, { draft, problem: unfilled })
      const invited = await inviteOnce(storage, { name, role }, now())
      if (invited.status === 'taken') return show(c, { draft, problem: fill(taken, { name }) })
      return madeFor(c, name, invited)
    }
    const person = (await people.list()).find(({ id }) => id === text('id'))
    // Nobody takes the door from under their own feet.
    if (!person || person.id === c.get('person').id) return c.redirect('/people', 303)
    if (text('do') === 'link') {
      const invited = await inviteAgain(storage, person.id, now())
      if (invited) return madeFor(c, person.name, invited)
    }
    if (text('do') === 'role' && isRole(role)) await people.setRole(person.id, role)
    if (text('do') === 'remove') {
      await people.remove(person.id)
      await unsubscribeAll(storage, person.name)
    }
    return c.redirect('/people', 303)
  })
  return routes
}
