import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { replyPage } from '../pages/reply-page.ts'
import { requestsPage } from '../pages/requests/requests-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { postedFields } from '../posted.ts'
import { requestList, requestOf } from '../requests/request.ts'
import { merged, type SameThings, type Source, unmetList, type Wanted } from '../requests/unmet.ts'
import { masked } from '../results/masked.ts'
import { changeSetting } from '../storage/change-setting.ts'
import type { StoredResponse } from '../storage/port.ts'

const spanMs = 90 * 86_400_000
/** More than a page can hold are no list; the newest are shown. */
const most = 500

const maxFormBytes = 1_024
const setting = 'needs.same'

/** What customers asked for. */
export function requestRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now } = parts
  const routes = new Hono<AppEnv>()

  /** What those looked for who left without buying, and what those hoped for who missed a choice. */
  const elsewhere = async (at: number): Promise<readonly Wanted[]> => {
    const span = { from: at - spanMs, states: ['partial', 'submitted'] as const }
    const [left, closed] = await Promise.all([
      storage.responses({ prompt: 'not-buying', ...span }, { limit: most }),
      storage.listening.cases({
        states: ['resolved', 'looked-at'],
        now: at,
        from: at - spanMs,
        order: 'newest',
        limit: most,
      }),
    ])
    const ids = closed.filter(({ cause }) => cause === 'options').map(({ id }) => id)
    return [
      ...left.responses.flatMap((response) => wanted(response, 'which', 'left')),
      ...(await storage.several(ids)).flatMap((response) => wanted(response, 'hope', 'case')),
    ]
  }
  const sameIn = (text: string | undefined): SameThings => JSON.parse(text ?? '{}')
  const sameThings = async (): Promise<SameThings> => sameIn(await storage.setting(setting))

  routes.get('/requests', peopleOnly(parts, 'manager'), async (c) => {
    const at = now()
    const filter = { prompt: 'heard', from: at - spanMs, states: ['partial', 'submitted'] as const }
    const { responses } = await storage.responses(filter, { limit: most })
    const waiting = await waitingNow(storage, at, c.get('person'))
    const today = new Date(at).toISOString().slice(0, 10)
    const list = requestList(
      responses.flatMap((response) => requestOf(response) ?? []),
      today,
    )
    const unmet = unmetList([...notGiven(responses), ...(await elsewhere(at))], await sameThings())
    const page = requestsPage(list, unmet, waiting)
    return replyPage(c, page)
  })

  routes.post('/requests', peopleOnly(parts, 'manager'), async (c) => {
    const form = await postedFields(c, maxFormBytes)
    const [one = '', other = ''] = ['one', 'same'].map((name) => form.get(name) ?? '')
    if ([one, other].every((mark) => /^[0-9a-f]{16}$/.test(mark)))
      await changeSetting(storage, setting, (text) => JSON.stringify(merged(sameIn(text), one, other)))
    return c.redirect('/requests', 303)
  })
  return routes
}

/** What staff heard and had to say no to. */
function notGiven(responses: readonly StoredResponse[]): readonly Wanted[] {
  return responses.flatMap((response) => {
    const request = requestOf(response)
    return request && (request.answer === 'no' || request.answer === 'another-way') && request.words
      ? [{ words: request.words, at: request.at, source: 'heard' as const }]
      : []
  })
}

function wanted({ data, receivedAt }: StoredResponse, question: string, source: Source): readonly Wanted[] {
  const value = data.answers.find((answer) => answer.question === question)?.value
  return typeof value === 'string' ? [{ words: masked(value), at: receivedAt, source }] : []
}
