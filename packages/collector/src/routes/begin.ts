import { start } from '@earshot/core/conversation'
import { reasonForVisit } from '@earshot/presets/reason-for-visit'
import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { askedIn } from '../asking/asked-in.ts'
import { firstAddress, firstPrompt, readBeginning } from '../begin/begin.ts'
import { goals, keepGoals } from '../goals/goals.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { ownOrigin } from '../own-hosts.ts'
import { beginPage } from '../pages/begin/begin-page.ts'
import { begunPage } from '../pages/begin/begun-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { postedFields } from '../posted.ts'
import { installLines } from '../setup/install-lines.ts'
import { english } from '../words/speech.ts'

const maxFormBytes = 4_096

/** Three questions, and the first prompt is up. */
export function beginRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, secrets, publicUrl, prompts, now } = parts
  const routes = new Hono<AppEnv>()
  routes.get('/begin', peopleOnly(parts, 'owner'), async (c) => {
    const { locale } = c.get('person').speech ?? english
    return replyPage(c, beginPage(await waitingNow(storage, now(), c.get('person'))), { locale })
  })
  routes.post('/begin', peopleOnly(parts, 'owner'), async (c) => {
    const waiting = await waitingNow(storage, now(), c.get('person'))
    const form = await postedFields(c, maxFormBytes)
    const begun = readBeginning(form)
    const { locale } = c.get('person').speech ?? english
    if (!begun) return replyPage(c, beginPage(waiting, form), { status: 422, locale })
    // What the owner promises is what the house aims for, until somebody writes it better.
    const aims = await goals(storage)
    if (!aims.objective) await keepGoals(storage, { ...aims, objective: begun.promise })
    const url = ownOrigin(c, publicUrl)
    const prompt = prompts.get(firstPrompt) ?? reasonForVisit
    const { tag } = installLines({ url, writeKey: secrets.writeKey, prompt, integrity: undefined })
    const asked = start(prompt, await askedIn(prompt, locale))
    const page = {
      begun,
      prompt: asked.prompt,
      locale: asked.locale,
      address: firstAddress(url, begun),
      tag,
      waiting,
    }
    return replyPage(c, begunPage(page), { locale })
  })
  return routes
}
