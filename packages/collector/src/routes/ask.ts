import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { askedBy, inVisit } from '../asking/asked.ts'
import { isPlainValue } from '../asking/plain-context.ts'
import { showAsked } from '../asking/show-asked.ts'
import { createSuspicion } from '../asking/suspicion.ts'
import { takeAsked } from '../asking/take-asked.ts'
import { createKeepsReading } from '../listening/keeps-reading.ts'
import { askReply } from '../pages/ask-reply.ts'
import { nothingHere } from '../pages/nothing-here.ts'
import { whichTablePage } from '../pages/which-table-page.ts'
import { receiptPrompt } from '../receipts/check-receipt.ts'
import { createReceiptTeller } from '../receipts/told-receipt.ts'
import { speechFor } from '../words/speech-for.ts'

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
    showAsked(c, await inVisit(c, askedBy(c, parts, c.req.param('prompt'), {}), parts), asking),
  )
  routes.post('/ask/:prompt', async (c) =>
    takeAsked(c, await inVisit(c, askedBy(c, parts, c.req.param('prompt'), {}), parts), asking),
  )
  // A code that names the place alone, for tables that move: the number is typed in.
  routes.get('/t/:place', async (c) => {
    const place = c.req.param('place')
    const table = c.req.query('table')?.trim()
    const speech = await speechFor(c)
    if (!isPlainValue(place)) return nothingHere(c)
    return table && isPlainValue(table)
      ? c.redirect(`/t/${encodeURIComponent(place)}/${encodeURIComponent(table)}`, 303)
      : askReply(c, whichTablePage(place, speech), speech)
  })
  routes.get('/t/:place/:table', async (c) => {
    const asked = askedBy(c, parts, 'table-check', table(c))
    return showAsked(c, await inVisit(c, asked, { ...parts, begins: true }), asking)
  })
  routes.post('/t/:place/:table', async (c) =>
    takeAsked(c, await inVisit(c, askedBy(c, parts, 'table-check', table(c)), parts), asking),
  )
  // The short address on a receipt: whoever has the receipt's own code types it, or its link carries it.
  const place = (c: Context<AppEnv, '/r/:place'>) => {
    const { place } = c.req.param()
    return isPlainValue(place) ? { place } : undefined
  }
  routes.get('/r/:place', (c) => showAsked(c, askedBy(c, parts, receiptPrompt, place(c)), asking))
  routes.post('/r/:place', (c) => takeAsked(c, askedBy(c, parts, receiptPrompt, place(c)), asking))
  return routes
}
