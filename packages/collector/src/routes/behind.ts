import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { behindAll, dropBehind, keepBehind, mostBehind, readBehind } from '../behind/behind.ts'
import { isCause } from '../cases/causes.ts'
import { mergeDigests } from '../listening/digest.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { behindPage } from '../pages/behind/behind-page.ts'
import { teamPage } from '../pages/behind/team-page.ts'
import type { FieldProblem } from '../pages/field-problem.ts'
import { messagePage } from '../pages/message-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { firstPageOf } from '../people/role.ts'
import { postedFields } from '../posted.ts'
import { commentsOf } from '../results/comments.ts'
import { english } from '../words/speech.ts'

const maxFormBytes = 8_192
const yearMs = 371 * dayMs
const mostComments = 12

/** Who makes what can fall short, and what those who never meet a customer can read of it. */
export function behindRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, keeper, now } = parts
  const routes = new Hono<AppEnv>()

  const show = async (c: Context, problem?: FieldProblem, typed?: URLSearchParams): Promise<Response> => {
    const waiting = await waitingNow(storage, now(), c.get('person'))
    const page = behindPage({
      all: await behindAll(storage),
      waiting,
      ...(problem && { problem }),
      ...(typed && { typed }),
    })
    return replyPage(c, page, { status: problem ? 422 : 200 })
  }
  routes.get('/behind', peopleOnly(parts, 'manager'), (c) => show(c))

  routes.post('/behind', peopleOnly(parts, 'manager'), async (c) => {
    const form = await postedFields(c, maxFormBytes)
    if (form.get('do') === 'drop') {
      await dropBehind(storage, form.get('key') ?? '')
      return c.redirect('/behind', 303)
    }
    const one = readBehind(form)
    if (!one) {
      const why = 'Please choose what it is about, and write which team makes it.'
      return show(c, { why, field: isCause(form.get('cause') ?? '') ? 'team' : 'cause' }, form)
    }
    if (!(await keepBehind(storage, one))) {
      const why = `There are ${mostBehind} already, and that is all that can be kept. Please remove one first.`
      return show(c, { why, field: 'cause' }, form)
    }
    return c.redirect('/behind', 303)
  })

  routes.get('/behind/:team', peopleOnly(parts, 'staff'), async (c) => {
    const team = c.req.param('team')
    const causes = [
      ...new Set((await behindAll(storage)).filter((one) => one.team === team).map(({ cause }) => cause)),
    ]
    if (!causes.length)
      return replyPage(
        c,
        messagePage('No such team', 'Nobody has said what this team makes.', {
          href: firstPageOf(c.get('person').role),
          text: english.words.guests.errors.toYours,
        }),
        { status: 404 },
      )
    const at = now()
    const { said } = mergeDigests((await keeper.ready(at - yearMs, at)).days.values())
    const idsOf = (cause: string): readonly string[] =>
      said
        .filter(({ under }) => under === `what=${cause}`)
        .slice(0, mostComments)
        .map(({ id }) => id)
    const page = teamPage({
      team,
      said: await Promise.all(
        causes.map(async (cause) => ({ cause, comments: await commentsOf(storage, idsOf(cause), 'why') })),
      ),
      waiting: await waitingNow(storage, at, c.get('person')),
    })
    return replyPage(c, page)
  })
  return routes
}
