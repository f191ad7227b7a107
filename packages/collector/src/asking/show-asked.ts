import { start } from '@earshot/core/conversation'
import type { Context } from 'hono'
import type { AppParts } from '../app-parts.ts'
import { openDraw } from '../draws/open-draw.ts'
import { onceKeyOf } from '../ingest/once-key-of.ts'
import { keptContext } from '../ingest/seal-order.ts'
import { askPage } from '../pages/ask-page.ts'
import { askReply } from '../pages/ask-reply.ts'
import { nothingHere } from '../pages/nothing-here.ts'
import { fieldName } from '../pages/questions/question-form.ts'
import { roleLinks } from '../pages/role-links.ts'
import { toldLatelyPage } from '../pages/told-lately-page.ts'
import { peerOf } from '../peer.ts'
import { codeName, receiptPrompt } from '../receipts/check-receipt.ts'
import { makeRunId } from '../run-id.ts'
import { StorageUnavailable } from '../storage/port.ts'
import { speechFor } from '../words/speech-for.ts'
import { type Asked, chosenName, type Spoken, type Telling } from './asked.ts'
import { askedIn } from './asked-in.ts'
import { nextPage, type QuestionPage } from './next-page.ts'
import { anotherName, toldLately } from './told-lately.ts'

/** The first page of what is asked. Showing it records nothing. */
export async function showAsked(c: Context, asked: Asked | undefined, parts: Telling): Promise<Response> {
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
    return askReply(c, toldLatelyPage(told, speech), speech)
  }
  const answered = await answeredBefore(asked, parts)
  const page = nextPage(state, new Set())
  const posted = chosenBefore(page, new URL(c.req.url).searchParams)
  const receipt = await receiptBefore(c, asked, { ...parts, speech })
  // The widget would begin without the choice, and asks nobody about a code that is typed: there the form stays.
  const enhance = !posted && !receipt.typed && widgetFiles.has('earshot.js')
  return askReply(
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
