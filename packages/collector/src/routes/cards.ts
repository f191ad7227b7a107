import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { cleared, mostLetters, readCard } from '../cards/training-card.ts'
import { contactIn } from '../cases/case-of.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { cardsPage } from '../pages/cards/cards-page.ts'
import type { FieldProblem } from '../pages/field-problem.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { mostBytesOfLetter, postedFields } from '../posted.ts'
import type { StoredResponse } from '../storage/port.ts'

/** Two texts, in any script. */
const maxFormBytes = 2 * mostLetters * mostBytesOfLetter + 4_096

/** Training cards: made by the owner from what customers wrote, read by everybody who works here. */
export function cardRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now } = parts
  const { listening } = storage
  const routes = new Hono<AppEnv>()

  /** Only of customers: what staff said of each other is on no card. */
  const answerOf = async (id: string | undefined): Promise<StoredResponse | undefined> => {
    const response = id ? await storage.response(id) : undefined
    return response?.state === 'withdrawn' || response?.data.audience !== 'external' ? undefined : response
  }
  const show = async (c: Context, typed?: URLSearchParams, problem?: FieldProblem): Promise<Response> => {
    const response = await answerOf(typed?.get('from') ?? c.req.query('from'))
    const question = c.req.query('question') ?? ''
    const value = response?.data.answers.find((answer) => answer.question === question)?.value
    const what = response?.data.answers.find((answer) => answer.question === 'what')?.value
    const page = cardsPage({
      cards: await listening.cards(),
      draft: {
        from: response?.id ?? '',
        said: typed?.get('said') ?? (typeof value === 'string' ? cleared(value, namesIn(response)) : ''),
        doThis: typed?.get('do') ?? '',
        cause: typed?.get('cause') ?? (Array.isArray(what) ? (what[0] ?? '') : ''),
      },
      waiting: await waitingNow(storage, now(), c.get('person')),
      ...(problem && { problem }),
    })
    return replyPage(c, page, { status: problem ? 422 : 200 })
  }
  routes.get('/cards', peopleOnly(parts, 'staff'), (c) => show(c))

  routes.post('/cards', peopleOnly(parts, 'manager'), async (c) => {
    const form = await postedFields(c, maxFormBytes)
    const drop = form.get('drop')
    if (drop !== null) {
      const card = Number(drop)
      if (Number.isSafeInteger(card)) await listening.removeCard(card)
      return c.redirect('/cards', 303)
    }
    const response = await answerOf(form.get('from') ?? undefined)
    const read = readCard(form, { names: namesIn(response), now: now() })
    if (read.status === 'refused') return show(c, form, read)
    // A button that was tapped twice makes one card.
    const { said, doThis } = read.draft
    const isThere = (await listening.cards()).some((card) => card.said === said && card.doThis === doThis)
    if (!isThere) await listening.addCard({ ...read.draft, ...(response && { response: response.id }) })
    return c.redirect('/cards', 303)
  })
  return routes
}

/** Everything of an answer that could tell who it was, or whom it is about. */
function namesIn(response: StoredResponse | undefined): readonly (string | undefined)[] {
  if (!response) return []
  const { answers, context = {} } = response.data
  const thanked = answers.find(({ question }) => question === 'who')?.value
  const contact = contactIn(answers)
  return [
    contact?.name,
    context.staff,
    context.person,
    context.order,
    context.visit,
    typeof thanked === 'string' ? thanked : undefined,
  ]
}
