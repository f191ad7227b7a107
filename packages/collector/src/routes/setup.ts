import { randomInt } from 'node:crypto'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { ownOrigin } from '../own-hosts.ts'
import { replyPage } from '../pages/reply-page.ts'
import { type SetupPage, setupPage } from '../pages/setup/setup-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { postedFields } from '../posted.ts'
import { checkInstall, type Found } from '../setup/check-install.ts'
import { fetchPage } from '../setup/fetch-page.ts'
import { installLines } from '../setup/install-lines.ts'
import { sheetsHtml } from '../tables/sheet-html.ts'
import { sheetsPdf } from '../tables/sheet-pdf.ts'
import { tableCards } from '../tables/table-cards.ts'
import { monthInAYear } from '../tables/table-link.ts'
import { isTableName, readTables } from '../tables/table-list.ts'
import { tableSheets } from '../tables/table-sheets.ts'
import { integrityOf } from '../widget-files.ts'

/** A page's source may be pasted in. */
const maxFormBytes = 4_000_000

type Beside = Pick<SetupPage, 'checked' | 'cards'>

/** Where the owner copies what goes into pages, mails and onto tables, and has a page looked at. */
export function setupRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, prompts, shelf, secrets, publicUrl, widgetFiles, now } = parts
  const routes = new Hono<AppEnv>()
  const ownersOnly = peopleOnly(parts, 'owner')
  const integrity = (name: string): string | undefined => {
    const file = widgetFiles.get(name)
    return file && integrityOf(file)
  }

  const show = async (c: Context, beside: Beside = {}): Promise<Response> => {
    const asked = [...prompts.values()].filter(({ id }) => !shelf.deleted.has(id))
    const prompt =
      asked.find(({ id }) => id === c.req.query('prompt')) ?? prompts.get(howDidWeDo.id) ?? howDidWeDo
    const [url, { writeKey }] = [ownOrigin(c, publicUrl), secrets]
    const page = setupPage({
      prompt,
      prompts: asked,
      lines: installLines({ url, writeKey, prompt, integrity: integrity('earshot.js') }),
      pin: `${randomInt(1_000, 10_000)}`,
      writeKey,
      url,
      waiting: await waitingNow(storage, now(), c.get('person')),
      ...beside,
    })
    return replyPage(c, page, { status: beside.cards ? 422 : 200 })
  }

  const look = async (c: Context, address: string, source: string): Promise<readonly Found[]> => {
    const url = ownOrigin(c, publicUrl)
    const mend = 'Write it as it stands in your browser, such as https://shop.example/thanks.'
    if (!source && !address) return [{ level: 'wrong', what: 'There is no address.', mend }]
    const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) || !address ? address : `https://${address}`
    const fetched = source
      ? {
          status: 'ok' as const,
          page: { url: URL.canParse(whole) ? whole : `${url}/`, status: 200, headers: {}, html: source },
        }
      : await fetchPage(whole, { hosts: parts.webhooks.hosts })
    if (fetched.status === 'failed')
      return [{ level: 'wrong', what: fetched.why, mend: fetched.mend ?? mend }]
    const { writeKey } = secrets
    return checkInstall(fetched.page, {
      ...{ url, writeKey, origins: parts.origins, prompts, integrity },
      grant: (key) => parts.keyring.grant(key),
    })
  }

  routes.get('/setup', ownersOnly, (c) => show(c))

  routes.post('/setup', ownersOnly, async (c) => {
    const form = await postedFields(c, maxFormBytes)
    const [address, source] = ['address', 'source'].map((name) => (form.get(name) ?? '').trim())
    const given = { address: address ?? '', source: source ?? '' }
    return show(c, { checked: { ...given, found: await look(c, given.address, given.source) } })
  })

  routes.get('/setup/cards', ownersOnly, async (c) => {
    const fields = new URL(c.req.url).searchParams
    const given = (name: string): string => (fields.get(name) ?? '').trim()
    const refused = (problem: string): Promise<Response> => show(c, { cards: { fields, problem } })
    const place = given('place')
    if (!isTableName(place)) return refused('Name the place with letters and digits, such as garden.')
    const list = readTables(given('tables'))
    if (list.status === 'refused') return refused(list.why)
    const until = monthInAYear(now())
    const cards = tableCards({
      ...{ url: ownOrigin(c, publicUrl), place, tables: list.tables, until, secret: secrets.secret },
      name: given('name').slice(0, 60),
      say: given('say').slice(0, 120),
      word: given('word').slice(0, 30),
    })
    const sheets = tableSheets(given('kind') === 'sheet' ? 'sheet' : 'tents', cards)
    c.header('Cache-Control', 'no-store')
    if (given('format') === 'html') {
      // The page's own style, and nothing else: it has no script.
      c.header(
        'Content-Security-Policy',
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      )
      return c.html(sheetsHtml(sheets))
    }
    const pdf = sheetsPdf(sheets)
    if (pdf.status !== 'ok')
      return refused(
        `A PDF made here has Latin, Greek and Cyrillic letters, not ${pdf.letters.slice(0, 10).join(' ')}. Take the page to print: your browser prints it, or saves it as a PDF, with all letters.`,
      )
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(place)}-tables.pdf`)
    return c.body(pdf.bytes, 200, { 'Content-Type': 'application/pdf' })
  })
  return routes
}
