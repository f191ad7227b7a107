import type { Conversation } from '@earshot/core/conversation'
import { thanksFor } from '@earshot/core/thanks-for'
import { claimsReading } from '@earshot/lint/claims-reading'
import type { Context } from 'hono'
import { askReply } from '../pages/ask-reply.ts'
import { thanksPage } from '../pages/thanks-page.ts'
import { titleOf } from '../reading/title-of.ts'
import type { Speech } from '../words/speech.ts'
import type { Asked, Telling } from './asked.ts'

/** The page after the last answer. */
export async function thank(
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
): Promise<Response> {
  const whole = thanksFor({ prompt, context, answers }, true)
  // "We read every answer" is said only while it is so. What it says in another language, its English tells.
  const claims = asked.prompt.thanks?.some(
    ({ text }, index) => claimsReading(text) && prompt.thanks?.[index]?.text === whole,
  )
  const own = claims && !(await parts.keepsReading()) ? undefined : whole
  const words = own ?? speech.messages.thanks
  const said = own === undefined ? speech.locale : locale
  const page = { title: titleOf(prompt, context), words, locale, said, again: asked.here, ...ways }
  return askReply(c, thanksPage(page, speech), speech)
}
