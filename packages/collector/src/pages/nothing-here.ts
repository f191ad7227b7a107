import type { Context } from 'hono'
import { speechFor } from '../words/speech-for.ts'
import { messagePage } from './message-page.ts'
import { replyPage } from './reply-page.ts'

/** What a guest finds where nothing is asked, or not any more. */
export async function nothingHere(c: Context): Promise<Response> {
  const speech = await speechFor(c)
  const { nothing, nothingHelp } = speech.words.ask
  return replyPage(c, messagePage(nothing, nothingHelp, undefined, speech), {
    status: 404,
    locale: speech.locale,
  })
}
