import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { keepComments } from '../comments/keep-comments.ts'
import { type SaidFilter, said, speakers } from '../comments/said.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { commentsPage } from '../pages/comments/comments-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { spans } from '../results/view-filter.ts'

/** So much is put into the index while somebody waits; the rest is done in the background. */
const stepsAtOnce = 4
const usualWeeks = 12
const longestQuery = 200

/** What people wrote: searched, by what fell short, and by words that come again. */
export function commentRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, prompts, now } = parts
  const routes = new Hono<AppEnv>()
  routes.get('/comments', peopleOnly(parts, 'manager'), async (c) => {
    const at = now()
    const whole = await keepComments({ storage, prompts }, at, stepsAtOnce)
    const found = await said({ storage, prompts }, filterOf(new URL(c.req.url).searchParams), at)
    return replyPage(c, commentsPage(found, whole, await waitingNow(storage, at, c.get('person'))))
  })
  return routes
}

function filterOf(params: URLSearchParams): SaidFilter {
  const weeks = Number(params.get('weeks'))
  return {
    who: speakers.find((speaker) => speaker === params.get('who')) ?? 'customers',
    query: (params.get('q') ?? '').trim().slice(0, longestQuery),
    cause: (params.get('cause') ?? '').slice(0, 50),
    weeks: spans.find((span) => span === weeks) ?? usualWeeks,
  }
}
