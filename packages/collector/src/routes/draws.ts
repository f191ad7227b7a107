import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { trapName } from '../asking/suspicion.ts'
import { type Draw, type DrawPhase, phaseOf } from '../draws/draw.ts'
import { closeDraw, holdDraw, mostEntries } from '../draws/hold-draw.ts'
import { parseContact } from '../draws/parse-contact.ts'
import { mostLetters, readRules, ruleFields } from '../draws/read-rules.ts'
import { ticketOf } from '../draws/ticket.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { type DrawPage, drawPage } from '../pages/draws/draw-page.ts'
import { type DrawsPage, drawsPage, type HeldDraw } from '../pages/draws/draws-page.ts'
import { messagePage } from '../pages/message-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { notFromHere, peopleOnly } from '../people/people-only.ts'
import { mostBytesOfLetter, postedFields } from '../posted.ts'
import { isFromHere } from '../same-origin.ts'
import { speechFor } from '../words/speech-for.ts'

/** All rules of a draw, in any script. */
const maxFormBytes = Object.keys(ruleFields).length * mostLetters * mostBytesOfLetter + 4_096

/** Draws: the page on which everybody enters and checks, and the owner's. */
export function drawRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now, secrets, publicUrl } = parts
  const { draws } = storage
  const routes = new Hono<AppEnv>()

  const formOf = (c: Context): Promise<URLSearchParams> => postedFields(c, maxFormBytes)
  /** As it is now: what is over is closed by whoever looks first. */
  const found = async (id: string): Promise<Draw | undefined> => {
    const draw = await draws.one(id)
    return draw && closeDraw(storage, draw, now())
  }
  const none = async (c: Context): Promise<Response> => {
    const speech = await speechFor(c)
    const { talk, guests } = speech.words
    const page = messagePage(talk.gone, guests.draw.none, undefined, speech)
    return replyPage(c, page, { status: 404, locale: speech.locale })
  }
  const show = async (c: Context, page: Omit<DrawPage, 'phase'>, phase?: DrawPhase): Promise<Response> => {
    const speech = await speechFor(c)
    return replyPage(c, drawPage({ ...page, phase: phase ?? phaseOf(page.draw, now()) }, speech), {
      status: page.problem ? 422 : 200,
      personal: page.ticket !== undefined,
      locale: speech.locale,
    })
  }

  routes.get('/draw/:id', async (c) => {
    const draw = await found(c.req.param('id'))
    if (!draw || draw.openedAt === undefined) return none(c)
    if (c.req.query('list') === undefined) return show(c, { draw })
    const tickets = await draws.list(draw.id)
    // Before it is closed the list could still grow, and would tell who entered when.
    return tickets ? c.text(tickets.map((ticket) => `${ticket}\n`).join('')) : none(c)
  })

  routes.post('/draw/:id', async (c) => {
    if (!isFromHere(c, publicUrl)) return notFromHere(c)
    const draw = await found(c.req.param('id'))
    if (!draw || draw.openedAt === undefined) return none(c)
    const form = await formOf(c)
    const typed = form.get('contact') ?? ''
    if (phaseOf(draw, now()) !== 'open') return show(c, { draw })
    const contact = parseContact(typed)
    if (!contact) return show(c, { draw, typed, problem: 'contact' })
    if (form.get('agree') !== 'yes') return show(c, { draw, typed, problem: 'agree' })
    const ticket = ticketOf(draw.id, contact, secrets.secret)
    // A program that fills in what people do not see is told the same, and is not in the list.
    const isIn = form.get(trapName) ? true : await draws.enter(draw.id, { ticket, contact }, mostEntries)
    return show(c, isIn ? { draw, ticket } : { draw, typed, problem: 'full' })
  })

  const owned = async (draw: Draw): Promise<HeldDraw> => {
    const order = draw.forgottenAt === undefined ? (draw.drawn?.order ?? []) : []
    const contacts = await Promise.all(
      order.map(async ({ ticket }) => [ticket, await draws.contact(draw.id, ticket)] as const),
    )
    return {
      draw,
      entries: await draws.count(draw.id),
      contacts: new Map(contacts.flatMap(([ticket, contact]) => (contact ? [[ticket, contact]] : []))),
    }
  }
  const showAll = async (
    c: Context,
    more: Pick<DrawsPage, 'problem' | 'wrong' | 'typed'> = {},
  ): Promise<Response> => {
    const at = now()
    const all = await Promise.all((await draws.all()).map((draw) => closeDraw(storage, draw, at)))
    const page = drawsPage({
      draws: await Promise.all(all.map(owned)),
      waiting: await waitingNow(storage, at, c.get('person')),
      now: at,
      ...more,
    })
    return replyPage(c, page, { status: more.problem || more.wrong ? 422 : 200, personal: true })
  }

  routes.get('/draws', peopleOnly(parts, 'owner'), (c) => showAll(c))

  routes.get('/draws/:id', peopleOnly(parts, 'owner'), async (c) => {
    const draw = await draws.one(c.req.param('id'))
    return draw ? show(c, { draw }, 'draft') : none(c)
  })

  routes.post('/draws', peopleOnly(parts, 'owner'), async (c) => {
    const form = await formOf(c)
    const at = now()
    if (form.get('do') === 'make') {
      const read = readRules(form, at)
      if (read.status === 'refused') return showAll(c, { wrong: read, typed: form })
      // A button that was tapped twice makes one draft.
      const rules = JSON.stringify(read.rules)
      if (
        (await draws.all()).some(
          (draw) => draw.openedAt === undefined && JSON.stringify(draw.rules) === rules,
        )
      )
        return c.redirect('/draws', 303)
      await draws.save({ id: randomBytes(5).toString('hex'), rules: read.rules, madeAt: at })
      return c.redirect('/draws', 303)
    }
    const draw = await found(form.get('id') ?? '')
    if (!draw) return c.redirect('/draws', 303)
    const problem = await act(draw, form, at)
    return problem ? showAll(c, { problem, typed: form }) : c.redirect('/draws', 303)
  })

  /** What the owner does to a draw; why it was not done, where it was not. */
  const act = async (draw: Draw, form: URLSearchParams, at: number): Promise<string | undefined> => {
    switch (form.get('do')) {
      case 'open':
        if (draw.openedAt === undefined) await draws.replace(draw, { ...draw, openedAt: at })
        return undefined
      case 'drop':
        if (draw.openedAt === undefined) await draws.drop(draw.id)
        return undefined
      case 'draw': {
        const held = await holdDraw(storage, draw, { numbers: form.get('numbers') ?? '', now: at })
        return held.status === 'refused' ? held.why : undefined
      }
      case 'told': {
        const ticket = form.get('ticket') ?? ''
        if (draw.drawn?.order.some((drawn) => drawn.ticket === ticket))
          await draws.replace(draw, { ...draw, told: [...new Set([...(draw.told ?? []), ticket])] })
        return undefined
      }
      case 'forget':
        if (!draw.drawn) return 'First it is drawn.'
        await draws.forget(draw.id)
        await draws.replace(draw, { ...draw, forgottenAt: at })
        return undefined
      default:
        return undefined
    }
  }
  return routes
}
