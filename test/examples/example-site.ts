import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { bundleFile } from '../frameworks/bundle.ts'
import { openSite, type Site } from '../frameworks/site.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))
/** Angular is typed by an older compiler than the workspace has, so it stands in that place. */
const angularFolder = fileURLToPath(new URL('../frameworks/templates/node_modules', import.meta.url))

/** What the examples write in the place of the collector that somebody has. */
const placeholder = 'https://listen.example'

/** The text of an example's file, with the collector that is really there. */
export function exampleText(path: string, collector = placeholder): string {
  return readFileSync(join(examples, path), 'utf8').replaceAll(placeholder, collector)
}

export const exampleFolder = (name: string): string => join(examples, name)

/** All pages and scripts of an example, as a site serves them: what is a module of its pages is joined with its packages. */
export async function exampleFiles(name: string, collector: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  // Its templates are compiled in the page, as its development server does without its own builder.
  const angular = name === 'angular' ? { folder: angularFolder, first: '@angular/compiler' } : {}
  for (const file of readdirSync(exampleFolder(name)).filter((file) => file.endsWith('.html'))) {
    const text = exampleText(`${name}/${file}`, collector)
    files[file === 'index.html' ? '/' : `/${file}`] = text
    for (const [, script = ''] of text.matchAll(/<script type="module" src="(?!http)([^"]+)"/g))
      files[`/${script}`] ??= await bundleFile(join(exampleFolder(name), script), angular)
  }
  return files
}

/** Serves an example and opens its first page. `files` are added, or take the place of its own. */
export async function openExample(
  browser: Browser,
  name: string,
  {
    collector,
    files = {},
    cdn = {},
    path = '/',
    answer,
  }: {
    readonly collector: string
    readonly files?: Readonly<Record<string, string>>
    /** Files of packages that stand in for those of a CDN, by the beginning of their address. */
    readonly cdn?: Readonly<Record<string, string>>
    /** The page that is opened. None with `null`. */
    readonly path?: string | null
    /** What other hosts answer, by the beginning of their address. */
    readonly answer?: readonly [string, (request: Request) => Promise<Response>]
  },
): Promise<Site> {
  const site = await openSite(browser, { ...(await exampleFiles(name, collector)), ...files })
  const headers = { 'access-control-allow-origin': '*' }
  for (const [address, folder] of Object.entries(cdn))
    await site.context.route(`${address}/**`, (route) =>
      route.fulfill({
        path: join(folder, route.request().url().slice(address.length).replace(/\?.*/, '')),
        headers,
      }),
    )
  if (answer) {
    const [address, reply] = answer
    await site.context.route(`${address}/**`, async (route) => {
      const asked = route.request()
      const { status, headers, ...response } = await reply(
        new Request(asked.url(), {
          method: asked.method(),
          headers: asked.headers(),
          ...(asked.method() === 'POST' && { body: asked.postData() ?? '' }),
        }),
      ).then(async (given) => ({
        status: given.status,
        headers: Object.fromEntries(given.headers),
        body: await given.text(),
      }))
      await route.fulfill({ status, headers, ...response })
    })
  }
  if (path !== null) await site.go(path)
  return site
}
