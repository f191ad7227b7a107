import { isDeepStrictEqual } from 'node:util'
import { type Conversation, start, transition } from '@earshot/core/conversation'
import { maxBatchBytes } from '@earshot/core/event'
import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { type AskedIn, askedIn } from '../asking/asked-in.ts'
import { nextPage } from '../asking/next-page.ts'
import { readForm } from '../asking/read-form.ts'
import { takePage } from '../asking/take-page.ts'
import { rememberTold } from '../asking/told-lately.ts'
import { talkToken } from '../cases/talk-token.ts'
import { signErasure } from '../erasing/erasure-receipt.ts'
import { inspectJson } from '../ingest/inspect-json.ts'
import { type MayChange, mayChange } from '../own-answer/may-change.ts'
import { myResponse, myToken } from '../own-answer/my-token.ts'
import { retell } from '../own-answer/retell.ts'
import type { AskPage } from '../pages/ask-page.ts'
import { messagePage } from '../pages/message-page.ts'
import { changePage } from '../pages/my/change-page.ts'
import { deletedPage } from '../pages/my/deleted-page.ts'
import { myPage } from '../pages/my/my-page.ts'
import { fillQuestion } from '../pages/questions/forms.ts'
import { type PageReply, replyPage } from '../pages/reply-page.ts'
import { postedFields } from '../posted.ts'
import { problem } from '../problem.ts'
import { isOfColleagues } from '../reading/of-colleagues.ts'
import { isFromHere } from '../same-origin.ts'
import type { StoredResponse } from '../storage/port.ts'
import type { Speech } from '../words/speech.ts'
import { speechFor } from '../words/speech-for.ts'

const path = '/my/:token'

/** An answer, for the person who gave it. */
interface Mine {
  readonly response: StoredResponse
  /** The questions as they were asked, as far as they are known. */
  readonly prompt: Prompt | undefined
  readonly change: MayChange
  /** The page of it. */
  readonly address: string
}

/** What was just done, by what stands in the address after it. */
const done: ReadonlyMap<string, 'saved' | 'unchanged' | 'withdrawn'> = new Map([
  ['changed', 'saved'],
  ['unchanged', 'unchanged'],
  ['withdrawn', 'withdrawn'],
])

/** Where a person sees, changes, takes back and deletes an answer of their own. Looking at it changes nothing. */
export function myRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, secrets, publicUrl, now, hub } = parts
  const routes = new Hono<AppEnv>()

  /** Whoever can say word for word what was answered is told where to find it again. */
  routes.post('/my', async (c) => {
    if (!isFromHere(c, publicUrl)) {
      const detail = 'Only the pages of this collector ask this.'
      return problem(c, { status: 403, code: 'foreign-origin', detail })
    }
    c.header('Cache-Control', 'no-store')
    const fields = await postedFields(c, maxBatchBytes)
    const id = fields.get('response') ?? ''
    const response = await storage.response(id)
    const given = response?.data.answers
    if (response && given?.length && isDeepStrictEqual(readAnswers(fields.get('answers')), given)) {
      const { prompt: asked, context = {} } = response.data
      const prompt = parts.prompts.get(asked.id)
      if (prompt) rememberTold(c, { prompt, context }, { secret: secrets.secret, now: now() })
      return c.json({ address: `/my/${myToken(id, secrets.secret)}` })
    }
    const detail = 'There is no such answer.'
    return problem(c, { status: 404, code: 'not-found', detail })
  })

  routes.get(path, async (c) => {
    const mine = await find(c, parts)
    if (!mine) return nothingHere(c)
    const { response, prompt, change, address } = mine
    const item = await storage.listening.case(response.id)
    const talk = item?.contact
      ? `/talk/${talkToken(response.id, { secret: secrets.secret, now: now() })}`
      : undefined
    const speech = await speechFor(c)
    // The labels of an answer are kept as they were shown: the questions stand in the same language.
    const asked = prompt && start(prompt, { run: response.id, ...(await askedThen(mine, prompt)) }).prompt
    const { locale } = response.data
    const page = { response, prompt: asked, locale, change: change.status, address, talk }
    return reply(c, myPage({ ...page, done: doneIn(c, speech) }, speech), { locale: speech.locale })
  })

  routes.post(path, async (c) => {
    if (!isFromHere(c, publicUrl)) return foreign(c)
    const mine = await find(c, parts)
    if (!mine) return nothingHere(c)
    const { response, address } = mine
    const { id, data, criticism } = response
    const deed = (await postedFields(c, maxBatchBytes)).get('do')
    if (deed === 'delete') {
      await storage.erase([id], now())
      // The owner's open pages drop it at once.
      if (!isOfColleagues(data)) hub.publish({ id, prompt: data.prompt.id, criticism, call: false })
      const signed = signErasure([id], now(), { secret: secrets.secret, backupsMs: parts.backupsMs })
      const speech = await speechFor(c)
      return reply(c, deletedPage(signed, speech), { locale: speech.locale })
    }
    if (deed === 'withdraw' && response.state !== 'withdrawn') await retell(id, { type: 'withdrawn' }, parts)
    return c.redirect(deed === 'withdraw' ? `${address}?done=withdrawn` : address, 303)
  })

  routes.get(`${path}/change`, async (c) => {
    const mine = await find(c, parts)
    if (!mine) return nothingHere(c)
    const { response, change, address } = mine
    if (change.status !== 'yes') return c.redirect(address, 303)
    const { context = {} } = response.data
    const language = await askedThen(mine, change.prompt)
    const state = start(change.prompt, { context, run: response.id, ...language })
    const speech = await speechFor(c)
    return reply(c, changePage({ ...asked(mine, state, []), speech }, address), { locale: speech.locale })
  })

  routes.post(`${path}/change`, async (c) => {
    if (!isFromHere(c, publicUrl)) return foreign(c)
    const mine = await find(c, parts)
    if (!mine) return nothingHere(c)
    const { change, address } = mine
    if (change.status !== 'yes') return c.redirect(address, 303)
    return changed(c, mine, { ...parts, prompt: change.prompt })
  })
  return routes
}

/** Takes one page of changed answers: the next one, or after the last the answer as it is from now on. */
async function changed(
  c: Context,
  mine: Mine,
  { prompt, ...parts }: AppParts & { readonly prompt: Prompt },
): Promise<Response> {
  const { response, address } = mine
  const { context = {} } = response.data
  const speech = await speechFor(c)
  const fields = await postedFields(c, maxBatchBytes)
  const form = readForm(fields, parts.now(), response.id)
  if (!form) return c.redirect(`${address}/change`, 303)
  const once = { context, fields, ...(await askedThen(mine, prompt)) }
  const { state, problems } = takePage(prompt, form, once)
  const again = (said: Pick<AskPage, 'problems' | 'notice'>): Promise<Response> => {
    const before = takePage(prompt, { ...form, asked: [] }, once).state
    const page = { ...asked(mine, before, form.shown), speech, posted: fields, ...said }
    return reply(c, changePage(page, address), { status: 422, locale: speech.locale })
  }
  if (problems.size) return again({ problems })
  const onward = (open: readonly string[]): Promise<Response> =>
    reply(c, changePage({ ...asked(mine, state, open), speech }, address), { locale: speech.locale })
  const shown = [...form.shown, ...form.asked]
  const [after] = transition(state, { type: 'submit' })
  if (nextPage(state, new Set(shown)).questions.length) return onward(shown)
  if (after.phase === 'closed') return again({ notice: speech.words.change.nothingLeft })
  // A question that must be answered was left out by whoever wrote this form: it is asked.
  if (after.phase !== 'submitted') return onward(shown.filter((id) => id !== after.at))
  const kept = await retell(response.id, { type: 'submitted', answers: after.answers }, parts)
  if (kept === 'gone') return nothingHere(c)
  return c.redirect(`${address}?done=${kept === 'kept' ? 'changed' : kept}`, 303)
}

/** What was answered in one language is changed in it. */
async function askedThen({ response }: Mine, prompt: Prompt): Promise<AskedIn> {
  const { locale } = response.data
  return { ...(await askedIn(prompt, locale)), locale }
}

/** The next questions, with what was answered in their fields. */
function asked(
  { response, address }: Mine,
  state: Conversation,
  shown: readonly string[],
): Omit<AskPage, 'enhance' | 'buttons' | 'speech'> {
  const page = nextPage(state, new Set(shown))
  const action = `${address}/change`
  return { state, page, shown, action, posted: filled(page.questions, response) }
}

function filled(questions: readonly Question[], { data }: StoredResponse): URLSearchParams {
  const fields = questions.flatMap((question) => {
    const answer = data.answers.find((given) => given.question === question.id)
    return answer ? fillQuestion(question, answer) : []
  })
  return new URLSearchParams(fields.map(([name, value]) => [name, value]))
}

/** The answer that the address opens, if there is one. */
async function find(c: Context, { storage, secrets, definitions, now }: AppParts): Promise<Mine | undefined> {
  const token = c.req.param('token') ?? ''
  const id = myResponse(token, secrets.secret)
  const response = id === undefined ? undefined : await storage.response(id)
  if (!response) return undefined
  const prompt = await definitions.shown(response.data.prompt.id, response.data.prompt.version)
  return { response, prompt, change: mayChange(response, prompt, now()), address: `/my/${token}` }
}

function doneIn(c: Context, { words }: Speech): string | undefined {
  const name = done.get(c.req.query('done') ?? '')
  return name && words.my[name]
}

function reply(c: Context, page: Parameters<typeof replyPage>[1], more: PageReply = {}): Promise<Response> {
  c.header('X-Robots-Tag', 'noindex')
  return replyPage(c, page, { ...more, personal: true })
}

/** The same for what was never there, what is deleted, and a seal that is not ours. */
async function nothingHere(c: Context): Promise<Response> {
  const speech = await speechFor(c)
  const { talk, change } = speech.words
  return reply(c, messagePage(talk.gone, change.goneHelp, undefined, speech), {
    status: 404,
    locale: speech.locale,
  })
}

async function foreign(c: Context): Promise<Response> {
  const speech = await speechFor(c)
  const { foreign, foreignHelp } = speech.words.talk
  const page = messagePage(foreign, foreignHelp, undefined, speech)
  return reply(c, page, { status: 403, locale: speech.locale })
}

function readAnswers(text: string | null): unknown {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return inspectJson(value).status === 'ok' ? value : undefined
  } catch {
    return undefined // not what a page of ours wrote
  }
}
