import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { countAfterAll } from '../listening/count-after-all.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { ownOrigin } from '../own-hosts.ts'
import { answerPage } from '../pages/answer-page.ts'
import { messagePage } from '../pages/message-page.ts'
import { ownerPage } from '../pages/owner-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { postedFields } from '../posted.ts'
import { isOfColleagues } from '../reading/of-colleagues.ts'
import { promptFigures } from '../reading/prompt-figures.ts'
import { readIn } from '../reading/read-in.ts'
import { readCursor } from '../storage/cursor.ts'
import { english } from '../words/speech.ts'

const perPage = 50

/** Every answer, newest first, but for what staff said of each other. */
export function ownerRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, keeper, prompts, publicUrl, secrets, now } = parts
  const routes = new Hono<AppEnv>()
  routes.get('/answers', peopleOnly(parts, 'manager'), async (c) => {
    const after = readCursor(c.req.query('before') ?? '')
    const [page, { tallies, showings, uncounted }, waiting] = await Promise.all([
      storage.responses(
        { states: ['partial', 'submitted'], withoutColleagues: true },
        { limit: perPage, ...(after && { after }) },
      ),
      keeper.totals(now()),
      waitingNow(storage, now(), c.get('person')),
    ])
    const { locale } = c.get('person').speech ?? english
    const html = ownerPage({
      page,
      figures: promptFigures(
        tallies.filter(({ audience, prompt }) => !isOfColleagues({ audience, prompt: { id: prompt } })),
        showings,
        prompts,
      ),
      uncounted,
      read: await readIn(page.responses, prompts, locale),
      now: now(),
      newest: !after,
      url: ownOrigin(c, publicUrl),
      writeKey: secrets.writeKey,
      waiting,
    })
    return replyPage(c, html, { trustedTypes: 'earshot-page', locale })
  })

  routes.get('/answers/:id', peopleOnly(parts, 'manager'), async (c) => {
    const id = c.req.param('id')
    // What somebody must answer has a page of its own.
    if (await storage.listening.case(id)) return c.redirect(`/inbox/${encodeURIComponent(id)}`, 303)
    const response = await storage.response(id)
    const { speech = english } = c.get('person')
    if (!response || response.state === 'withdrawn' || isOfColleagues(response.data)) {
      const { all, gone, goneHelp } = speech.words.team.answer
      const page = messagePage(gone, goneHelp, { href: '/answers', text: all }, speech)
      return replyPage(c, page, { status: 404, locale: speech.locale })
    }
    const waiting = await waitingNow(storage, now(), c.get('person'))
    const read = await readIn([response], prompts, speech.locale)
    return replyPage(c, answerPage({ response, read, now: now(), waiting }), { locale: speech.locale })
  })
  routes.post('/answers/:id', peopleOnly(parts, 'manager'), async (c) => {
    const id = c.req.param('id')
    const form = await postedFields(c, 1_000)
    if (form.get('do') === 'count') await countAfterAll(id, parts)
    return c.redirect(`/answers/${encodeURIComponent(id)}`, 303)
  })
  return routes
}
