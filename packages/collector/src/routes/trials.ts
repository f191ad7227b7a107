import { randomInt } from 'node:crypto'
import type { Prompt } from '@earshot/core/prompt'
import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { ownOrigin } from '../own-hosts.ts'
import { messagePage } from '../pages/message-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { trialPage } from '../pages/trials/trial-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import type { StoredResponse } from '../storage/port.ts'
import { isComparable, trial, trialName } from '../trials/trial.ts'

const spanMs = 180 * 86_400_000
const pageSize = 500
/** So many of each say more than enough of a difference. */
const most = 5_000

/** Two wordings of a question, given to people by chance, and what came of it. */
export function trialRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, prompts, now, publicUrl } = parts
  const routes = new Hono<AppEnv>()

  const both = (c: Context): readonly [Prompt, Prompt] | undefined => {
    const [a, b] = [prompts.get(c.req.param('a') ?? ''), prompts.get(c.req.param('b') ?? '')]
    // What staff say of each other is not told from day to day.
    const isInside = [a, b].some((prompt) => prompt?.audience === 'internal')
    return a && b && !isInside && isComparable(a, b) ? [a, b] : undefined
  }
  const unknown = (c: Context): Response | Promise<Response> => {
    const words = 'There are no two such wordings, or they do not ask for the same kind of answer.'
    return replyPage(c, messagePage('Nothing to compare', words), { status: 404 })
  }
  const answersTo = async (prompt: string, from: number): Promise<readonly StoredResponse[]> => {
    const found: StoredResponse[] = []
    let page = await storage.responses({ prompt, from }, { limit: pageSize })
    for (;;) {
      found.push(...page.responses)
      if (!page.next || found.length >= most) return found
      page = await storage.responses({ prompt, from }, { limit: pageSize, after: page.next })
    }
  }

  routes.get('/try/:a/:b', (c) => {
    const pair = both(c)
    if (!pair) return unknown(c)
    const [a, b] = pair
    const address = new URL(c.req.url)
    address.searchParams.set('trial', trialName(a.id, b.id))
    c.header('Cache-Control', 'no-store') // each person is drawn for
    return c.redirect(`/ask/${(randomInt(2) ? a : b).id}${address.search}`, 302)
  })

  routes.get('/compare/:a/:b', peopleOnly(parts, 'manager'), async (c) => {
    const pair = both(c)
    if (!pair) return unknown(c)
    const from = now() - spanMs
    const found = trial(pair, [await answersTo(pair[0].id, from), await answersTo(pair[1].id, from)])
    const link = `${ownOrigin(c, publicUrl)}/try/${pair[0].id}/${pair[1].id}`
    return replyPage(
      c,
      trialPage(found, { link, waiting: await waitingNow(storage, now(), c.get('person')) }),
    )
  })
  return routes
}
