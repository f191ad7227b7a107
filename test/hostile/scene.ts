import type { BrowserContext } from 'playwright-core'
import type { Stage } from '../browser/stage.ts'
import { inspect } from './inspector.ts'
import type { HostileRow, Scene } from './row.ts'
import { keyOf, type Site } from './site.ts'

/** Opens a row's page. Everything that is said there is written down from the beginning. */
export async function openScene(
  row: HostileRow,
  { context, site, stage }: { readonly context: BrowserContext; readonly site: Site; readonly stage: Stage },
): Promise<Scene> {
  const key = keyOf(row)
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => {
    // The browser asks for that by itself, also where a policy forbids it.
    if (!message.text().includes('favicon')) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(`uncaught: ${error.stack}`))
  const inspector = await inspect(page)
  await page.goto(`${site.url}/${key}/`)
  const frame = row.within ? page.frame(row.within) : page.mainFrame()
  if (!frame) throw new Error(`There is no frame ${row.within}.`)
  return {
    key,
    page,
    frame,
    width: row.within ? undefined : page.viewportSize()?.width,
    site: site.url,
    collector: stage.collector.url,
    evaluate: row.within ? (expression) => frame.evaluate(expression) : inspector.evaluate,
    listeners: inspector.left,
    said,
    asked: () => site.asked(key),
    rows: () => stage.rows().filter(({ data }) => data.context?.visit === key),
  }
}
