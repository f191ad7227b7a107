import type { Context } from 'hono'
import type { Speech } from '../words/speech.ts'
import { speechFor } from '../words/speech-for.ts'
import type { Html } from './html.ts'
import { messagePage } from './message-page.ts'
import { type PageReply, replyPage } from './reply-page.ts'

/** An asking page, in the language of whoever asked for it. */
export function askReply(
  c: Context,
  page: Html,
  { locale }: Speech,
  status: PageReply['status'] = 200,
): Promise<Response> {
  return replyPage(c, page, { locale, status })
}

/** For what was sent and is no form of ours: there is nothing to keep, and it begins anew. */
export async function startAgain(c: Context, { here }: { readonly here: string }): Promise<Response> {
  const speech = await speechFor(c)
  const { restart, restartHelp } = speech.words.ask
  const link = { href: here, text: speech.messages.startAgain }
  return askReply(c, messagePage(restart, restartHelp, link, speech), speech, 400)
}
