import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { actOnCase } from '../cases/act-on-case.ts'
import type { CaseDeed } from '../cases/case.ts'
import { talkCase } from '../cases/talk-token.ts'
import { messagePage } from '../pages/message-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { talkPage } from '../pages/talk-page.ts'
import { mostBytesOfLetter, postedFields } from '../posted.ts'
import { isFromHere } from '../same-origin.ts'
import { speechFor } from '../words/speech-for.ts'

const path = '/talk/:token'
const mostLetters = 4_000
/** A long text, in any script. */
const maxFormBytes = mostLetters * mostBytesOfLetter + 4_096
/** Nobody reads more, and whoever writes more is a program. */
const mostMessages = 50

/** Where a customer reads the answer to a complaint and writes back, by a link that runs out. */
export function talkRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, secrets, now, publicUrl, hub } = parts
  const routes = new Hono<AppEnv>()

  const show = async (
    c: Context,
    { problem, kept }: { problem?: 'empty' | 'most'; kept?: boolean } = {},
  ): Promise<Response> => {
    const speech = await speechFor(c)
    const { talk } = speech.words
    const token = c.req.param('token') ?? ''
    const id = talkCase(token, { secret: secrets.secret, now: now() })
    const item = id === undefined ? undefined : await storage.listening.case(id)
    c.header('X-Robots-Tag', 'noindex')
    if (!item) {
      const page = messagePage(talk.gone, talk.goneHelp, undefined, speech)
      return replyPage(c, page, { status: 404, locale: speech.locale })
    }
    const events = await storage.listening.caseEvents(item.id)
    const page = talkPage(
      {
        case: item,
        events,
        address: `/talk/${token}`,
        ...(kept && { kept }),
        ...(problem && { problem: talk[problem] }),
      },
      speech,
    )
    return replyPage(c, page, { status: problem ? 422 : 200, locale: speech.locale })
  }

  routes.get(path, (c) => show(c, c.req.query('sent') === undefined ? {} : { kept: true }))

  routes.post(path, async (c) => {
    if (!isFromHere(c, publicUrl)) {
      const speech = await speechFor(c)
      const { talk } = speech.words
      const page = messagePage(talk.foreign, talk.foreignHelp, undefined, speech)
      return replyPage(c, page, { status: 403, locale: speech.locale })
    }
    const token = c.req.param('token')
    const id = talkCase(token, { secret: secrets.secret, now: now() })
    if (id === undefined) return show(c)
    const form = await postedFields(c, maxFormBytes)
    const deed = deedIn(form)
    if (!deed) return show(c, { problem: 'empty' })
    const events = await storage.listening.caseEvents(id)
    if (events.filter(({ by }) => by === 'customer').length >= mostMessages)
      return show(c, { problem: 'most' })
    const acted = await actOnCase(storage, id, { at: now(), by: 'customer', deed })
    if (acted.status !== 'done') return show(c)
    // The owner's open pages show it at once.
    const heard = { id, prompt: acted.case.prompt, criticism: true, call: false }
    hub.publish(heard)
    await storage.tell([heard])
    return c.redirect(`/talk/${token}?sent`, 303)
  })
  return routes
}

function deedIn(form: URLSearchParams): CaseDeed | undefined {
  if (form.get('solved') === 'no') return { type: 'reopened', words: 'by the link' }
  const words = (form.get('words') ?? '').slice(0, mostLetters).trim()
  return words ? { type: 'heard', words } : undefined
}
