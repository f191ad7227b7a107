import { type Context, Hono } from 'hono'
import { allowedMethods } from './allowed-methods.ts'
import type { AppEnv, AppParts } from './app-parts.ts'
import { faultOf } from './fault-of.ts'
import { messagePage } from './pages/message-page.ts'
import { replyPage } from './pages/reply-page.ts'
import { firstPageOf } from './people/role.ts'
import { BodyRefused } from './posted.ts'
import { problem } from './problem.ts'
import { asIs, publicReply } from './public-headers.ts'
import { accountRoutes } from './routes/account.ts'
import { actionRoutes } from './routes/actions.ts'
import { aheadRoutes } from './routes/ahead.ts'
import { alertRoutes } from './routes/alerts.ts'
import { askRoutes } from './routes/ask.ts'
import { beginRoutes } from './routes/begin.ts'
import { behindRoutes } from './routes/behind.ts'
import { callRoutes } from './routes/calls.ts'
import { cardRoutes } from './routes/cards.ts'
import { careRoutes } from './routes/care.ts'
import { caseRoutes } from './routes/cases.ts'
import { commentRoutes } from './routes/comments.ts'
import { conflictRoutes } from './routes/conflicts.ts'
import { drawRoutes } from './routes/draws.ts'
import { erasureRoutes } from './routes/erasure.ts'
import { eventRoutes } from './routes/events.ts'
import { expectationRoutes } from './routes/expectations.ts'
import { goalRoutes } from './routes/goals.ts'
import { healthRoutes } from './routes/health.ts'
import { inboxRoutes } from './routes/inbox.ts'
import { inviteRoutes } from './routes/invite.ts'
import { kioskPageRoutes } from './routes/kiosk-page.ts'
import { kioskRoutes } from './routes/kiosks.ts'
import { listeningRoutes } from './routes/listening.ts'
import { loginRoutes } from './routes/login.ts'
import { metricsRoutes } from './routes/metrics.ts'
import { myRoutes } from './routes/my.ts'
import { openApiRoutes } from './routes/openapi.ts'
import { outcomeRoutes } from './routes/outcomes.ts'
import { ownerRoutes } from './routes/owner.ts'
import { pageFileRoutes } from './routes/page-files.ts'
import { peopleRoutes } from './routes/people.ts'
import { promptBuilderRoutes } from './routes/prompt-builder.ts'
import { promptRoutes } from './routes/prompts.ts'
import { requestRoutes } from './routes/requests.ts'
import { responseRoutes } from './routes/responses.ts'
import { setupRoutes } from './routes/setup.ts'
import { staffRoutes } from './routes/staff.ts'
import { streamRoutes } from './routes/stream.ts'
import { summaryRoutes } from './routes/summary.ts'
import { tableRoutes } from './routes/tables.ts'
import { talkRoutes } from './routes/talk.ts'
import { teamRoutes } from './routes/teams.ts'
import { toldRoutes } from './routes/told.ts'
import { trialRoutes } from './routes/trials.ts'
import { widgetFileRoutes } from './routes/widget-files.ts'
import { whoIs } from './session.ts'
import { en } from './words/en.ts'
import { speechFor } from './words/speech-for.ts'

/** The collector as a function from request to response. It opens no port. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    const began = performance.now()
    for (const [name, value] of Object.entries(asIs)) c.header(name, value)
    await next()
    parts.metrics.answered(c.res.status, performance.now() - began)
  })
  app.route('/', eventRoutes(parts))
  app.route('/', callRoutes(parts))
  app.route('/', tableRoutes(parts))
  app.route('/', kioskRoutes(parts))
  app.route('/', promptRoutes(parts))
  app.route('/', responseRoutes(parts))
  app.route('/', conflictRoutes(parts))
  app.route('/', summaryRoutes(parts))
  app.route('/', caseRoutes(parts))
  app.route('/', erasureRoutes(parts))
  app.route('/', streamRoutes(parts))
  app.route('/', healthRoutes(parts))
  app.route('/', metricsRoutes(parts))
  app.route('/', openApiRoutes())
  app.route('/', askRoutes(parts))
  app.route('/', kioskPageRoutes(parts))
  app.route('/', loginRoutes(parts))
  app.route('/', inviteRoutes(parts))
  app.route('/', accountRoutes(parts))
  app.route('/', peopleRoutes(parts))
  app.route('/', talkRoutes(parts))
  app.route('/', myRoutes(parts))
  app.route('/', listeningRoutes(parts))
  app.route('/', commentRoutes(parts))
  app.route('/', inboxRoutes(parts))
  app.route('/', actionRoutes(parts))
  app.route('/', alertRoutes(parts))
  app.route('/', staffRoutes(parts))
  app.route('/', setupRoutes(parts))
  app.route('/', promptBuilderRoutes(parts))
  app.route('/', requestRoutes(parts))
  app.route('/', careRoutes(parts))
  app.route('/', teamRoutes(parts))
  app.route('/', aheadRoutes(parts))
  app.route('/', goalRoutes(parts))
  app.route('/', beginRoutes(parts))
  app.route('/', cardRoutes(parts))
  app.route('/', expectationRoutes(parts))
  app.route('/', outcomeRoutes(parts))
  app.route('/', behindRoutes(parts))
  app.route('/', toldRoutes(parts))
  app.route('/', drawRoutes(parts))
  app.route('/', trialRoutes(parts))
  app.route('/', ownerRoutes(parts))
  // The widget's files come last: they may have any name that is left.
  app.route('/', pageFileRoutes(parts))
  app.route('/', widgetFileRoutes(parts))
  app.notFound(async (c) => {
    // A page that sends to a misspelled address would otherwise see no reply at all, and could not say what is wrong.
    publicReply(c)
    const allow = allowedMethods(app, c.req.path).join(', ')
    const status = allow ? 405 : 404
    if (allow) c.header('Allow', allow)
    if (!wantsPage(c))
      return problem(
        c,
        allow
          ? {
              status,
              code: 'wrong-method',
              detail: `Here is nothing for this method. There is for ${allow}.`,
            }
          : { status, code: 'not-found', detail: en.guests.errors.nothing },
      )
    const speech = await speechFor(c)
    const { talk, guests } = speech.words
    const person = await whoIs(c, parts)
    const link = person && { href: firstPageOf(person.role), text: guests.errors.toYours }
    const page = messagePage(talk.gone, guests.errors.nothing, link, speech)
    return replyPage(c, page, { status, locale: speech.locale })
  })
  app.onError(async (error, c) => {
    // A client that went away in the middle is no fault of ours, and hears no reply.
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET' && !(error instanceof BodyRefused))
      parts.report(error)
    const fault = faultOf(error)
    if (!wantsPage(c)) return problem(c, fault)
    if (fault.retryInMs) c.header('Retry-After', `${fault.retryInMs / 1000}`)
    const speech = await speechFor(c)
    const { errors } = speech.words.guests
    // Where the database is away nobody can be looked for.
    const person = await whoIs(c, parts).catch(() => undefined)
    const link = person && { href: firstPageOf(person.role), text: errors.toYours }
    const page = messagePage(errors.failed, errors[fault.words], link, speech)
    return replyPage(c, page, { status: fault.status, locale: speech.locale })
  })
  return app
}

/** A browser that opens an address asks for a page by its name; a program takes anything. */
function wantsPage(c: Context): boolean {
  return c.req.header('accept')?.includes('text/html') ?? false
}
