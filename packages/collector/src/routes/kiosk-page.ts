import { start } from '@earshot/core/conversation'
import { presetIds } from '@earshot/presets/ids'
import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { askedIn } from '../asking/asked-in.ts'
import { plainContext } from '../asking/plain-context.ts'
import { kioskPage } from '../pages/kiosk/kiosk-page.ts'
import { nothingHere } from '../pages/nothing-here.ts'
import { replyPage } from '../pages/reply-page.ts'
import { replyManifest } from '../pages/web-manifest.ts'
import { makeRunId } from '../run-id.ts'
import { speechFor, speechIn } from '../words/speech-for.ts'

/** The widget's options that the address of a kiosk may set. Everything else in it is context, as on an asking page. */
const optionNames = ['pin', 'hours', 'time-zone', 'locale', 'theme', 'accent']

/** A page for a device that many people use, one after the other. */
export function kioskPageRoutes({ prompts, shelf, widgetFiles, now }: AppParts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/kiosk/:prompt', async (c) => {
    const prompt = prompts.get(c.req.param('prompt'))
    const { search, searchParams, pathname } = new URL(c.req.url)
    if (!prompt || shelf.deleted.has(prompt.id)) return nothingHere(c)
    const options = Object.fromEntries(
      optionNames.flatMap((name) => {
        const value = searchParams.get(name)
        searchParams.delete(name)
        return value ? [[name, value]] : []
      }),
    )
    const form = `/ask/${prompt.id}?${searchParams}`
    const script = widgetFiles.get('earshot.js')
    if (!script) return c.redirect(form, 303)
    const speech = options.locale ? await speechIn(options.locale) : await speechFor(c)
    const language = await askedIn(prompt, speech.locale)
    const { title } = start(prompt, { run: makeRunId(now()), now: now(), ...language }).prompt
    const isReadyMade = presetIds.some((id) => id === prompt.id)
    const page = kioskPage({
      ...{ prompt: prompt.id, title, options, speech, form },
      context: plainContext(searchParams),
      manifest: `/kiosk.webmanifest?${new URLSearchParams({ title, start: pathname + search })}`,
      version: script.version ?? '',
      definition: isReadyMade ? undefined : `/v1/prompts/${prompt.id}`,
    })
    return replyPage(c, page, { trustedTypes: 'earshot-page', locale: speech.locale })
  })
  // So that the home screen of a tablet opens it without the browser's bars.
  routes.get('/kiosk.webmanifest', (c) => {
    const { title = 'Earshot', start: address = '' } = c.req.query()
    const start = address.startsWith('/kiosk/') ? address : '/'
    return replyManifest(c, { name: title, start, scope: '/kiosk/', display: 'fullscreen' })
  })
  return routes
}
