import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { behindAll } from '../behind/behind.ts'
import { customerEnd } from '../chain/customer-end.ts'
import { teamChain } from '../chain/team-chain.ts'
import { ofLastMonths, releasedAnswers } from '../colleagues/released-answers.ts'
import { countResponses } from '../listening/count-responses.ts'
import { mergeDigests } from '../listening/digest.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { teamsPage } from '../pages/chain/teams-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { insideFrom, insideHow } from '../results/inside-block.ts'

const chainPrompt = 'internal-chain'
/** Teams are asked twice a year at least. */
const months = 6
const mostCases = 2_000

/** The chain of teams, from the back room to the guest. */
export function teamRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, prompts, keeper, now } = parts
  const routes = new Hono<AppEnv>()
  routes.get('/teams', peopleOnly(parts, 'manager'), async (c) => {
    const at = now()
    const batches = ofLastMonths(await releasedAnswers(parts, [chainPrompt], at), months, at)
    const from = insideFrom(batches, at, months)
    const asked = await storage.responses({ prompt: chainPrompt, audience: 'internal' }, { limit: 1 })
    const digest = mergeDigests((await keeper.ready(from, at)).days.values())
    const cases = await storage.listening.cases({
      states: ['new', 'contacted', 'resolved', 'looked-at'],
      now: at,
      from,
      order: 'newest',
      limit: mostCases,
    })
    const traced = cases.flatMap(({ began }) => (began ? [began.team] : []))
    const answers = batches.flatMap((batch) => batch.answers)
    const said = [...countResponses(answers, prompts).prompts.values()]
    const page = teamsPage({
      chain: teamChain(
        answers,
        batches.flatMap(({ cell, answers }) => (cell ? answers : [])),
      ),
      asked: asked.responses.length > 0,
      how: insideHow({ parts: said, n: answers.length, from, to: at }, prompts),
      end: customerEnd({ digest, behind: await behindAll(storage), traced }, prompts),
      from,
      to: at,
      waiting: await waitingNow(storage, at, c.get('person')),
    })
    return replyPage(c, page)
  })
  return routes
}
