import { isDeepStrictEqual } from 'node:util'
import { transition } from '@earshot/core/conversation'
import { maxBatchBytes, type ResponseEvent } from '@earshot/core/event'
import type { Context } from 'hono'
import type { AppParts } from '../app-parts.ts'
import { openDraw } from '../draws/open-draw.ts'
import { type Held, heldBack } from '../ingest/held-back.ts'
import { myToken } from '../own-answer/my-token.ts'
import { ownOrigin } from '../own-hosts.ts'
import { type AskPage, askPage } from '../pages/ask-page.ts'
import { askReply, startAgain } from '../pages/ask-reply.ts'
import { nothingHere } from '../pages/nothing-here.ts'
import { peerOf } from '../peer.ts'
import { postedFields } from '../posted.ts'
import { titleOf } from '../reading/title-of.ts'
import { codeName, receiptPrompt } from '../receipts/check-receipt.ts'
import { StorageUnavailable } from '../storage/port.ts'
import type { Speech } from '../words/speech.ts'
import { speechFor } from '../words/speech-for.ts'
import type { Asked, Asking, Spoken } from './asked.ts'
import { askedIn } from './asked-in.ts'
import { keepResponse } from './keep-response.ts'
import { nextPage } from './next-page.ts'
import { type CarriedForm, proofName, readForm } from './read-form.ts'
import { takePage } from './take-page.ts'
import { thank } from './thank.ts'
import { rememberTold } from './told-lately.ts'

type Posted = Asking & Spoken & { readonly form: CarriedForm; readonly fields: URLSearchParams }

/** Takes what was sent from a page of questions: the next page, the thanks, or the same page with what is wrong with it. */
export async function takeAsked(c: Context, asked: Asked | undefined, parts: Asking): Promise<Response> {
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
    return askReply(c, again(shown, form, { fields, notice, speech, language }), speech, 503)
  }
}

/** What is said where nothing was kept for now; a table that needs somebody hears that nobody was reached. */
function notTaken({ prompt }: Asked, speech: Speech): string {
  return prompt.call === undefined ? speech.words.ask.notSaved : speech.messages.notReached
}

const heldBackFor = (ms: number, { words, fill, waiting }: Speech): string =>
  fill(words.ask.heldBack, { time: waiting(ms) })

/** What was asked on the page that the person has before them, also where other words are asked by now. */
async function asShown(asked: Asked, { version }: CarriedForm, { definitions }: AppParts): Promise<Asked> {
  const shown = version && (await definitions.shown(asked.prompt.id, version))
  return shown ? { ...asked, prompt: shown } : asked
}

async function answered(c: Context, asked: Asked, { form, fields, ...parts }: Posted): Promise<Response> {
  const { prompt, context, here } = asked
  const { speech, language } = parts
  const spoken = { speech, language }
  const { state, problems } = takePage(prompt, form, { context, fields, ...language })
  if (problems.size) return askReply(c, again(asked, form, { fields, problems, ...spoken }), speech, 422)
  const notice = await receiptProblem(c, asked, { form, fields, ...parts })
  if (notice !== undefined) {
    // Without its code, so that whoever just sends it again is heard.
    const rest = new URLSearchParams([...fields].filter(([name]) => name !== `q.${codeName}`))
    return askReply(c, again(asked, form, { fields: rest, notice, ...spoken }), speech, 422)
  }
  const shown = [...form.shown, ...form.asked]
  const rest = nextPage(state, new Set(shown))
  const finishing = fields.get('do') === 'finish' || !rest.questions.length
  const [after] = finishing ? transition(state, { type: 'submit' }) : [state]
  if (after.phase === 'closed') {
    const notice = speech.words.ask.noAnswer
    return askReply(c, again(asked, form, { fields, notice, ...spoken }), speech, 422)
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
  return askReply(c, askPage(next), speech)
}

/** The page of whoever is held back, with what was written, and with the work that is taken in the place of waiting. */
function later(c: Context, asked: Asked, { because, challenge }: Held, posted: Posted) {
  const { form, fields, speech, language, metrics } = posted
  const { code, retryInMs = 0 } = because
  metrics.count('earshot_refused', code)
  c.header('Retry-After', `${Math.ceil(retryInMs / 1000)}`)
  // The time is the header's: who comes back sooner is held back again.
  const notice = asked.prompt.call === undefined ? heldBackFor(retryInMs, speech) : notTaken(asked, speech)
  const said = { notice, ...(challenge && { challenge: JSON.stringify(challenge) }) }
  return askReply(c, again(asked, form, { fields, speech, language, ...said }), speech, 429)
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

/** The fields of a posted form, or `undefined` where it is none of ours. */
async function readFields(c: Context): Promise<URLSearchParams | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '')) return undefined
  return postedFields(c, maxBatchBytes)
}
