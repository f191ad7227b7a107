import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { replyPage } from '../pages/reply-page.ts'
import { toldPage } from '../pages/told-page.ts'
import { whoIs } from '../session.ts'
import { speechFor } from '../words/speech-for.ts'

/** "You said, we did", for everybody: what the owner has said may be told, and nothing else. */
export function toldRoutes(parts: AppParts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/told', async (c) => {
    const actions = await parts.storage.listening.actions()
    const told = actions.flatMap(({ doneAt, told }) =>
      doneAt !== undefined && told ? [{ doneAt, told }] : [],
    )
    const speech = await speechFor(c)
    const page = toldPage({
      told: told.sort((a, b) => b.doneAt - a.doneAt),
      person: await whoIs(c, parts),
      speech,
    })
    return replyPage(c, page, { locale: speech.locale })
  })
  return routes
}
