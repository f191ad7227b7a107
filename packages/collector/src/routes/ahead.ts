import { Hono } from 'hono'
import { doneToday, dueDates, isDateKind } from '../ahead/dates.ts'
import { lateList } from '../ahead/late.ts'
import { caseWeeks, warnings } from '../ahead/warnings.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { writtenIn } from '../comments/comment-entries.ts'
import { recurringWords } from '../comments/recurring-words.ts'
import { collectExpectations } from '../expectations/collect-expectations.ts'
import { expectationRows, joinedRows } from '../expectations/expectation-view.ts'
import { mergeDigests } from '../listening/digest.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { aheadPage } from '../pages/ahead/ahead-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { postedFields } from '../posted.ts'
import { requestList, requestOf } from '../requests/request.ts'
import { changesOf } from '../results/normal-block.ts'

const maxFormBytes = 1_024
const yearMs = 365 * dayMs
const mostRead = 500
/** As many as anybody reads; how many more there are is told. */
const mostLate = 200
/** From so many who name it a word is no slip of one reader. */
const fewestUnclear = 3

/** What needs a look before somebody complains. */
export function aheadRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, prompts, keeper, now } = parts
  const { listening } = storage
  const routes = new Hono<AppEnv>()
  const answersTo = async (prompt: string, from: number) =>
    (await storage.responses({ prompt, from, states: ['partial', 'submitted'] }, { limit: mostRead }))
      .responses

  routes.get('/ahead', peopleOnly(parts, 'manager'), async (c) => {
    const at = now()
    const { days } = await keeper.ready(at - yearMs, at)
    const names = new Map(
      expectationRows(mergeDigests(days.values()), prompts).map(({ matter, name }) => [matter, name]),
    )
    const expected = joinedRows(await collectExpectations(storage, at - yearMs)).flatMap((row) => {
      const name = names.get(row.matter ?? '')
      return name === undefined ? [] : [{ ...row, name }]
    })
    const heard = (await answersTo('heard', at - yearMs)).flatMap((response) => requestOf(response) ?? [])
    const due = await dueDates(storage)
    const unclear = (await answersTo('clear', at - yearMs)).flatMap((response) =>
      writtenIn(response, prompts).map(({ words }) => ({ by: response.id, words })),
    )
    const openCases = await listening.openCasesAt(caseWeeks(at), at - yearMs)
    const lateCases = await listening.lateCases(at, mostLate)
    const actions = await listening.actions()
    const page = aheadPage({
      warnings: warnings({ days, openCases, expected, changes: changesOf(actions), now: at }, prompts),
      late: lateList(
        {
          actions,
          cases: lateCases,
          requests: requestList(heard, new Date(at).toISOString().slice(0, 10)).over,
          due,
          kiosks: await storage.kiosks(),
        },
        at,
      ),
      moreLate: (await listening.openCounts(at)).late - lateCases.length,
      due,
      unclear: recurringWords(unclear, { fewest: fewestUnclear, most: 12 }),
      now: at,
      waiting: await waitingNow(storage, at, c.get('person')),
    })
    return replyPage(c, page)
  })

  routes.post('/ahead', peopleOnly(parts, 'manager'), async (c) => {
    const form = await postedFields(c, maxFormBytes)
    const kind = form.get('done') ?? ''
    if (isDateKind(kind)) await doneToday(storage, kind, now())
    return c.redirect('/ahead', 303)
  })
  return routes
}
