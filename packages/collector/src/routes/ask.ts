import { isDeepStrictEqual } from 'node:util'
import { type Conversation, start, transition } from '@earshot/core/conversation'
import { maxBatchBytes, type ResponseEvent } from '@earshot/core/event'
import type { Context as AskContext, Prompt } from '@earshot/core/prompt'
import { thanksFor } from '@earshot/core/thanks-for'
import { claimsReading } from '@earshot/lint/claims-reading'
import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { type AskedIn, askedIn } from '../asking/asked-in.ts'
import { keepResponse } from '../asking/keep-response.ts'
import { nextPage, type QuestionPage } from '../asking/next-page.ts'
import { isPlainValue, plainContext } from '../asking/plain-context.ts'
import { type CarriedForm, proofName, readForm } from '../asking/read-form.ts'
import { createSuspicion, type Suspicion } from '../asking/suspicion.ts'
import { takePage } from '../asking/take-page.ts'
import { anotherName, rememberTold, toldLately } from '../asking/told-lately.ts'
import { openDraw } from '../draws/open-draw.ts'
import { type Held, heldBack } from '../ingest/held-back.ts'
import { onceKeyOf } from '../ingest/once-key-of.ts'
import { decodeText, readBody } from '../ingest/read-body.ts'
import { keptContext } from '../ingest/seal-order.ts'
import { createKeepsReading, type KeepsReading } from '../listening/keeps-reading.ts'
import { myToken } from '../own-answer/my-token.ts'
import { ownOrigin } from '../own-hosts.ts'
import { type AskPage, askPage } from '../pages/ask-page.ts'
import type { Html } from '../pages/html.ts'
import { messagePage } from '../pages/message-page.ts'
import { nothingHere } from '../pages/nothing-here.ts'
import { fieldName } from '../pages/questions/question-form.ts'
import { type PageReply, replyPage } from '../pages/reply-page.ts'
import { roleLinks } from '../pages/role-links.ts'
import { thanksPage } from '../pages/thanks-page.ts'
import { toldLatelyPage } from '../pages/told-lately-page.ts'
import { whichTablePage } from '../pages/which-table-page.ts'
import { peerOf } from '../peer.ts'
import { titleOf } from '../reading/title-of.ts'
import { codeName, receiptPrompt } from '../receipts/check-receipt.ts'
import { createReceiptTeller, type ReceiptTeller } from '../receipts/told-receipt.ts'
import { makeRunId } from '../run-id.ts'
import { StorageUnavailable } from '../storage/port.ts'
import { tableVisit, type Visiting } from '../tables/table-visit.ts'
import type { Speech } from '../words/speech.ts'
import { speechFor } from '../words/speech-for.ts'

/** The parameter by which a button in a mail chooses an answer to the first question. It is no context. */
const chosenName = 'answer'

/** What an address asks, and what it tells. */
interface Asked {
  readonly prompt: Prompt
  readonly context: AskContext
  /** The address of the page itself. */
  readonly here: string
}

/** The asking pages: forms that work without script. Showing one records nothing. */
export function askRoutes(parts: AppParts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  const asking = {
    ...parts,
    suspicion: createSuspicion(),
    receipts: createReceiptTeller(),
    keepsReading: createKeepsReading(parts),
  }
  const table = (c: Context<AppEnv, '/t/:place/:table'>) => {
    const { place, table } = c.req.param()
    return isPlainValue(place) && isPlainValue(table) ? { place, table } : undefined
  }
  routes.get('/ask/:prompt', async (c) =>
    show(c, await inVisit(c, askedBy(c, parts, c.req.param('prompt'), {}), parts), asking),
  )
  routes.post('/ask/:prompt', async (c) =>
    take(c, await inVisit(c, askedBy(c, parts, c.req.param('prompt'), {}), parts), asking),
  )
  // A code that names the place alone, for tables that move: the number is typed in.
  routes.get('/t/:place', async (c) => {
    const place = c.req.param('place')
    const table = c.req.query('table')?.trim()
    const speech = await speechFor(c)
    if (!isPlainValue(place)) return nothingHere(c)
    return table && isPlainValue(table)
      ? c.redirect(`/t/${encodeURIComponent(place)}/${encodeURIComponent(table)}`, 303)
      : reply(c, whichTablePage(place, speech), speech)
  })
  routes.get('/t/:place/:table', async (c) => {
    const asked = askedBy(c, parts, 'table-check', table(c))
    return show(c, await inVisit(c, asked, { ...parts, begins: true }), asking)
  })
  routes.post('/t/:place/:table', async (c) =>
    take(c, await inVisit(c, askedBy(c, parts, 'table-check', table(c)), parts), asking),
  )
  // The short address on a receipt: whoever has the receipt's own code types it, or its link carries it.
  const place = (c: Context<AppEnv, '/r/:place'>) => {
    const { place } = c.req.param()
    return isPlainValue(place) ? { place } : undefined
  }
  routes.get('/r/:place', (c) => show(c, askedBy(c, parts, receiptPrompt, place(c)), asking))
  routes.post('/r/:place', (c) => take(c, askedBy(c, parts, receiptPrompt, place(c)), asking))
  return routes
}

function askedBy(
  c: Context,
  { prompts }: AppParts,
  id: string,
  fromPath: AskContext | undefined,
): Asked | undefined {
  const prompt = prompts.get(id)
  const { pathname, search, searchParams } = new URL(c.req.url)
  searchParams.delete(chosenName)
  searchParams.delete(anotherName)
  if (!prompt || !fromPath) return undefined
  return { prompt, context: { ...plainContext(searchParams), ...fromPath }, here: pathname + search }
}

/** The visit that an answer at a table belongs to, where the address names none. */
async function inVisit(c: Context, asked: Asked | undefined, visiting: Visiting): Promise<Asked | undefined> {
  const { place, table, visit } = asked?.context ?? {}
  if (!asked || place === undefined || table === undefined || visit !== undefined) return asked
  const known = await tableVisit(c, { place, table }, visiting)
  return known === undefined ? asked : { ...asked, context: { ...asked.context, visit: known } }
}

async function show(c: Context, asked: Asked | undefined, parts: Telling): Promise<Response> {
  // Who has the page before them already can still send it: what is written is not lost.
  if (!asked || parts.shelf.deleted.has(asked.prompt.id)) return nothingHere(c)
  const { now, widgetFiles, secrets } = parts
  const { prompt, context, here } = asked
  const speech = await speechFor(c)
  const language = await askedIn(prompt, speech.locale)
  const state = start(prompt, { context, run: makeRunId(now()), now: now(), ...language })
  const roles = roleLinks(prompt, context, here, speech)
  const { searchParams, pathname } = new URL(c.req.url)
  if (!searchParams.has(anotherName) && toldLately(c, asked, { secret: secrets.secret, now: now() })) {
    searchParams.set(anotherName, 'yes')
    const another = `${pathname}?${searchParams}`
    const told = { title: state.prompt.title, locale: state.locale, context, another, roles }
    return reply(c, toldLatelyPage(told, speech), speech)
  }
  const answered = await answeredBefore(asked, parts)
  const page = nextPage(state, new Set())
  const posted = chosenBefore(page, new URL(c.req.url).searchParams)
  const receipt = await receiptBefore(c, asked, { ...parts, speech })
  // The widget would begin without the choice, and asks nobody about a code that is typed: there the form stays.
  const enhance = !posted && !receipt.typed && widgetFiles.has('earshot.js')
  return reply(
    c,
    askPage({
      state,
      speech,
      page,
      shown: [],
      action: here,
      enhance,
      answered,
      roles,
      draw: await openDraw(prompt.id, parts),
      ...(posted && { posted }),
      ...(receipt.notice && { notice: receipt.notice }),
    }),
    speech,
  )
}

/** Whether the code of a receipt is to be typed, and what is wrong with the one that the address carries. */
async function receiptBefore(
  c: Context,
  { prompt, context }: Asked,
  { storage, secrets, now, report, isProxy, receipts, speech }: Telling & Pick<Spoken, 'speech'>,
): Promise<{ readonly typed: boolean; readonly notice?: string | undefined }> {
  const { [codeName]: code, place } = context
  if (prompt.id !== receiptPrompt) return { typed: false }
  if (code === undefined) return { typed: true }
  try {
    const notice = await receipts.problemOf(
      { text: code, place, response: '', peer: peerOf(c, isProxy) },
      { storage, secret: secrets.secret, now: now() },
      speech,
    )
    return { typed: notice !== undefined, notice }
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    report(error) // what is only a remark holds no form back
    return { typed: false }
  }
}

/** What a button in a mail has chosen: the form shows it as marked, and nothing counts before it is sent. */
function chosenBefore({ questions }: QuestionPage, parameters: URLSearchParams): URLSearchParams | undefined {
  const [first] = questions
  const answer = parameters.get(chosenName)
  if (answer === null || (first?.type !== 'rating' && first?.type !== 'choice')) return undefined
  return new URLSearchParams({ [fieldName(first)]: answer })
}

/** Whether somebody has answered for this already, such as for this order. Whoever comes again may still answer. */
async function answeredBefore(
  { prompt, context }: Asked,
  { storage, secrets, orders, report }: AppParts,
): Promise<boolean> {
  const key = onceKeyOf(prompt, keptContext(context, { orders, secret: secrets.secret }))
  if (key === undefined) return false
  try {
    return await storage.hasFinished(prompt.id, key)
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    report(error) // what is only a remark holds no form back
    return false
  }
}

async function take(c: Context, asked: Asked | undefined, parts: Asking): Promise<Response> {
  if (!asked) return nothingHere(c)
  const fields = await readFields(c)
  const form = fields && readForm(fields, parts.now())
  if (!form) return startAgain(c, asked)
  const speech = await speechFor(c)
  const shown = await asShown(asked, form, parts)
  const language = await askedIn(shown.prompt, speech.locale)
  try {
    return await answered(c, shown, { ...parts, form, fields, speech, language })
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    parts.report(error)
    c.header('Retry-After', '5')
    const notice = notTaken(asked, speech)
    return reply(c, again(shown, form, { fields, notice, speech, language }), speech, 503)
  }
}

/** What is said where nothing was kept for now; a table that needs somebody hears that nobody was reached. */
function notTaken({ prompt }: Asked, speech: Speech): string {
  return prompt.call === undefined ? speech.words.ask.notSaved : speech.messages.notReached
}

/** What was asked on the page that the person has before them, also where other words are asked by now. */
async function asShown(asked: Asked, { version }: CarriedForm, { definitions }: AppParts): Promise<Asked> {
  const shown = version && (await definitions.shown(asked.prompt.id, version))
  return shown ? { ...asked, prompt: shown } : asked
}

type Telling = AppParts & { readonly receipts: ReceiptTeller; readonly keepsReading: KeepsReading }
type Asking = Telling & { readonly suspicion: Suspicion }
type Posted = Asking & Spoken & { readonly form: CarriedForm; readonly fields: URLSearchParams }

/** What a page speaks, and what its questions are asked in. */
interface Spoken {
  readonly speech: Speech
  readonly language: AskedIn
}

async function answered(c: Context, asked: Asked, { form, fields, ...parts }: Posted): Promise<Response> {
  const { prompt, context, here } = asked
  const { speech, language } = parts
  const spoken = { speech, language }
  const { state, problems } = takePage(prompt, form, { context, fields, ...language })
  if (problems.size) return reply(c, again(asked, form, { fields, problems, ...spoken }), speech, 422)
  const notice = await receiptProblem(c, asked, { form, fields, ...parts })
  if (notice !== undefined) {
    // Without its code, so that whoever just sends it again is heard.
    const rest = new URLSearchParams([...fields].filter(([name]) => name !== `q.${codeName}`))
    return reply(c, again(asked, form, { fields: rest, notice, ...spoken }), speech, 422)
  }
  const shown = [...form.shown, ...form.asked]
  const rest = nextPage(state, new Set(shown))
  const finishing = fields.get('do') === 'finish' || !rest.questions.length
  const [after] = finishing ? transition(state, { type: 'submit' }) : [state]
  if (after.phase === 'closed') {
    const notice = speech.words.ask.noAnswer
    return reply(c, again(asked, form, { fields, notice, ...spoken }), speech, 422)
  }
  // Only the first page says when it was shown.
  const sender = { prompt: prompt.id, context, peer: peerOf(c, parts.isProxy), askedAt: form.askedAt, fields }
  const marks = form.shown.length ? [] : parts.suspicion.marksOf(sender, parts.now())
  const sending = { keys: [], address: sender.peer, proof: fields.get(proofName) }
  const hold = (event: ResponseEvent) => heldBack([event], sending, parts)
  const kept = await keepResponse(after, { ...factsOf(c, asked, parts), marks }, { ...parts, hold })
  const mine = `/my/${myToken(state.run, parts.secrets.secret)}`
  if (kept.status === 'foreign') return startAgain(c, asked)
  if (kept.status === 'held') return later(c, asked, kept.held, { form, fields, ...parts })
  rememberTold(c, asked, { secret: parts.secrets.secret, now: parts.now() })
  if (kept.status === 'over') {
    const { answers, context: then = {} } = kept.response.data
    // Who knows no more than the id of a run learns nothing of what was said in it.
    const isTheirs = isDeepStrictEqual(after.answers, answers)
    const told = { answers, mine: isTheirs ? mine : undefined, draw: await openDraw(prompt.id, parts) }
    return thank(c, { ...state, context: then }, { ...told, asked, parts, speech })
  }
  if (after.phase === 'submitted')
    return thank(c, after, {
      answers: after.answers,
      mine,
      draw: await openDraw(prompt.id, parts),
      asked,
      parts,
      speech,
    })
  // A question that must be answered may have been passed over by "Send now": it is asked again.
  const open = new Set(shown.filter((id) => id !== after.at || !finishing))
  const page = nextPage(state, open)
  const next: AskPage = { state, speech, page, shown: [...open], action: here, enhance: false }
  return reply(c, askPage(next), speech)
}

/** The page of whoever is held back, with what was written, and with the work that is taken in the place of waiting. */
function later(c: Context, asked: Asked, { because, challenge }: Held, posted: Posted) {
  const { form, fields, speech, language, metrics } = posted
  const { code, retryInMs = 0 } = because
  metrics.count('earshot_refused', code)
  c.header('Retry-After', `${Math.ceil(retryInMs / 1000)}`)
  const said = { notice: notTaken(asked, speech), ...(challenge && { challenge: JSON.stringify(challenge) }) }
  return reply(c, again(asked, form, { fields, speech, language, ...said }), speech, 429)
}

/** What is wrong with the code that was typed on this page. */
async function receiptProblem(
  c: Context,
  { prompt, context }: Asked,
  { form, fields, receipts, isProxy, storage, secrets, now, speech }: Posted,
): Promise<string | undefined> {
  const text = fields.get(`q.${codeName}`)?.trim()
  if (prompt.id !== receiptPrompt || !text || !form.asked.includes(codeName)) return undefined
  const typed = { text, place: context.place, response: form.run, peer: peerOf(c, isProxy) }
  return receipts.problemOf(typed, { storage, secret: secrets.secret, now: now() }, speech)
}

/** The same page with everything that was typed. */
function again(
  { prompt, context, here }: Asked,
  form: CarriedForm,
  {
    fields,
    language,
    ...said
  }: { readonly fields: URLSearchParams } & Spoken & Pick<AskPage, 'problems' | 'notice' | 'challenge'>,
) {
  const before = { ...form, asked: [] }
  const { state } = takePage(prompt, before, { context, fields, ...language })
  const page = nextPage(state, new Set(form.shown))
  return askPage({ state, page, shown: form.shown, action: here, posted: fields, enhance: false, ...said })
}

function factsOf(c: Context, { here, prompt, context }: Asked, { publicUrl }: AppParts) {
  return {
    source: `//${new URL(ownOrigin(c, publicUrl)).host}`,
    channel: 'page',
    display: 'page',
    page: { path: new URL(here, 'http://here').pathname, title: titleOf(prompt, context) },
  }
}

async function thank(
  c: Context,
  { prompt, context, locale }: Pick<Conversation, 'prompt' | 'context' | 'locale'>,
  {
    answers,
    asked,
    parts,
    speech,
    ...ways
  }: Pick<Conversation, 'answers'> & {
    readonly asked: Asked
    readonly parts: Telling
    readonly speech: Speech
    readonly mine: string | undefined
    readonly draw: string | undefined
  },
) {
  const whole = thanksFor({ prompt, context, answers }, true)
  // "We read every answer" is said only while it is so. What it says in another language, its English tells.
  const claims = asked.prompt.thanks?.some(
    ({ text }, index) => claimsReading(text) && prompt.thanks?.[index]?.text === whole,
  )
  const own = claims && !(await parts.keepsReading()) ? undefined : whole
  const words = own ?? speech.messages.thanks
  const said = own === undefined ? speech.locale : locale
  const page = { title: titleOf(prompt, context), words, locale, said, again: asked.here, ...ways }
  return reply(c, thanksPage(page, speech), speech)
}

/** The fields of a posted form, or `undefined` where it is none of ours. */
async function readFields(c: Context): Promise<URLSearchParams | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '')) return undefined
  const body = await readBody(c.req.raw, maxBatchBytes)
  const text = body.status === 'ok' ? decodeText(body.bytes) : undefined
  return text === undefined ? undefined : new URLSearchParams(text)
}

async function startAgain(c: Context, { here }: Asked): Promise<Response> {
  const speech = await speechFor(c)
  const { restart, restartHelp } = speech.words.ask
  const link = { href: here, text: speech.messages.startAgain }
  return reply(c, messagePage(restart, restartHelp, link, speech), speech, 400)
}

function reply(c: Context, page: Html, { locale }: Speech, status: PageReply['status'] = 200) {
  return replyPage(c, page, { locale, status })
}
