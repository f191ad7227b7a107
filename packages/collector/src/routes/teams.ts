import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { behindAll } from '../behind/behind.ts'
import { customerEnd } from '../chain/customer-end.ts'
import { teamChain } from '../chain/team-chain.ts'
import { mergeDigests } from '../listening/digest.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { teamsPage } from '../pages/chain/teams-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { lastQuarter } from '../results/inside-block.ts'

const most = 1_000
const mostCases = 2_000

/** The chain of teams, from the back room to the guest. */
export function teamRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, prompts, keeper, now } = parts
  const routes = new Hono<AppEnv>()
  routes.get('/teams', peopleOnly(parts, 'manager'), async (c) => {
    const at = now()
    // Two quarters that are over: nobody is asked more than once in them, and nothing of them changes any more.
    const { from: middle, to } = lastQuarter(at)
    const { from } = lastQuarter(middle)
    const { responses } = await storage.responses(
      { prompt: 'internal-chain', from, before: to },
      { limit: most },
    )
    const days = (await keeper.ready(from, at)).days
    const digest = mergeDigests([...days].filter(([day]) => day * dayMs < to).map(([, part]) => part))
    const cases = await storage.listening.cases({
      states: ['new', 'contacted', 'resolved', 'looked-at'],
      from,
      order: 'newest',
      limit: mostCases,
    })
    const traced = cases.flatMap(({ began, openedAt }) => (began && openedAt < to ? [began.team] : []))
    const page = teamsPage({
      chain: teamChain(responses),
      end: customerEnd({ digest, behind: await behindAll(storage), traced }, prompts),
      from,
      to: to - dayMs,
      waiting: await waitingNow(storage, at, c.get('person')),
    })
    return replyPage(c, page)
  })
  return routes
}
