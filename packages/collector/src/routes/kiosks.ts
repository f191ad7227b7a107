import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { foreignSite, refusal, siteOf } from '../ingest/authorise.ts'
import { eventsRequest } from '../ingest/events-request.ts'
import { keysOf } from '../ingest/keys-of.ts'
import { isSilent } from '../listening/silent-kiosks.ts'
import { ownHosts } from '../own-hosts.ts'
import { postedText } from '../posted.ts'
import { problem } from '../problem.ts'
import { publicHeaders } from '../public-headers.ts'
import { readersOnly } from '../session.ts'
import type { Kiosk } from '../storage/port.ts'

const path = '/v1/heartbeat'
const mostBytes = 2_000

/** Hears that shared devices are there, and tells the owner which have fallen silent. */
export function kioskRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, keyring, origins, publicUrl, now } = parts
  const routes = new Hono<AppEnv>()
  routes.use(path, publicHeaders)

  routes.post(path, async (c) => {
    const rules = { keyring, origins, ownHosts: () => ownHosts(c.req.url, publicUrl) }
    const from = { keys: keysOf(eventsRequest(c)), origin: c.req.header('origin') }
    const site = await siteOf(from, keyring)
    const refused =
      (await refusal(from.keys, from.origin, rules)) ??
      (await foreignSite(new Set(site === undefined ? [] : [`//${site}`]), from, rules))
    if (refused) return problem(c, refused)
    const kiosk = kioskIn(await postedText(c, mostBytes), now())
    if (!kiosk) {
      const detail = 'Send {"kiosk": "entrance", "prompt": "how-did-we-do", "place": "linden", "open": true}.'
      return problem(c, { status: 400, code: 'bad-heartbeat', detail })
    }
    if (await storage.beat({ ...kiosk, ...(site !== undefined && { site }) })) return c.body(null, 204)
    const detail =
      'More devices were heard within a day than a house has. This one is not kept; the others are.'
    return problem(c, { status: 429, code: 'too-many', detail, retryInMs: 3_600_000 })
  })

  routes.get('/v1/kiosks', readersOnly(parts, 'read', 'manager', { keepsSitesApart: true }), async (c) => {
    const at = now()
    const kiosks = (await storage.kiosks(c.get('site'))).map((kiosk) => ({
      ...kiosk,
      heardAt: new Date(kiosk.heardAt).toISOString(),
      silent: isSilent(kiosk, at),
    }))
    return c.json({ kiosks })
  })
  return routes
}

function kioskIn(text: string | undefined, heardAt: number): Kiosk | undefined {
  let value: unknown
  try {
    value = JSON.parse(text ?? '')
  } catch {
    return undefined // it is told in the reply
  }
  const { kiosk, prompt, place, open }: Readonly<Record<string, unknown>> = Object(value)
  const isName = (name: unknown): name is string =>
    typeof name === 'string' && /^[^\p{C}]{1,200}$/u.test(name)
  if (!isName(kiosk) || !isName(prompt) || !(place === undefined || isName(place))) return undefined
  return { name: kiosk, prompt, ...(place !== undefined && { place }), open: open !== false, heardAt }
}
