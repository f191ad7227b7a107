import { createServer, type IncomingMessage } from 'node:http'
import { type Library, libraryText } from './libraries.ts'
import { type HostileRow, tag } from './row.ts'
import { watch } from './watch.ts'

/** The server of all hostile pages. */
export interface Site {
  readonly url: string
  /** The same server under another name, so another origin. */
  readonly other: string
  /** What was asked for under a row's key: `GET /key/`. */
  asked(key: string): string[]
  /** Reports of broken policies, as browsers send them. */
  reports(key: string): string[]
  close(): Promise<void>
}

/** A row's own name in addresses and in the context of its answers. */
export const keyOf = ({ name }: HostileRow): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 38)
    .replace(/-$/, '')

export async function openSite(rows: readonly HostileRow[], collector: string): Promise<Site> {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  if (byKey.size < rows.length) throw new Error('Two rows have the same key.')
  const asked: string[] = []
  const reports: string[] = []
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site')
    const [key = '', name = ''] = pathname.slice(1).split(/\/(.*)/s)
    const body = await textOf(request)
    asked.push(`${request.method} ${pathname}`)
    const send = (type: string, text: string, headers: Readonly<Record<string, string>> = {}): unknown =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(text)
    if (key === 'lib') return send('text/javascript', await libraryText(name as Library))
    if (key === 'watch.js') return send('text/javascript', `(${watch})();hostileWatch.begin()`)
    if (key === 'favicon.ico') return response.writeHead(204).end()
    const row = byKey.get(key)
    if (!row) return response.writeHead(404).end()
    const fill = (text: string): string => filled(text, key)
    const { page } = row
    if (name === 'evil') return response.writeHead(204).end()
    if (name === 'report') {
      if (!body.includes('favicon')) reports.push(`${key} ${body}`)
      return response.writeHead(204).end()
    }
    if (name === 'echo') return send('text/plain', 'echo')
    if (name === 'saved') return send('text/html', `<title>Saved</title>${body}${searchParams}`)
    if (name === 'own.js') return send('text/javascript', ownScript)
    if (name === 'before.js') return send('text/javascript', fill(page.before ?? ''))
    const headers = Object.fromEntries(
      Object.entries(page.headers ?? {}).map(([header, value]) => [header, fill(value)]),
    )
    const file = page.files?.[name]
    if (file !== undefined)
      return send(name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8', fill(file), headers)
    if (name) return response.writeHead(404).end()
    return send(page.type ?? 'text/html; charset=utf-8', fill(markupOf(row)), headers)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const url = `http://127.0.0.1:${port}`
  const other = `http://localhost:${port}`
  const filled = (text: string, key: string): string =>
    text
      .replaceAll('{collector}', collector)
      .replaceAll('{site}', url)
      .replaceAll('{other}', other)
      .replaceAll('{key}', key)
  const of = (list: readonly string[], key: string, before: RegExp): string[] =>
    list.filter((entry) => entry.replace(before, '').split(/[/ ]/)[0] === key)
  return {
    url,
    other,
    asked: (key) => of(asked, key, /^\w+ \//),
    reports: (key) => of(reports, key, /^/),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The page's own script: it counts what its button does, and says nothing else. */
const ownScript = `Document.prototype.querySelector.call(document, '#own').addEventListener('click', function () { window.ownClicks = (window.ownClicks || 0) + 1 })`

function markupOf({ page }: HostileRow): string {
  const script = (source: string): string => `<script nonce="abc" src="${source}"></script>`
  return `${page.doctype ?? '<!doctype html>'}<html ${page.html ?? 'lang="en"'}><head><meta charset="utf-8"/><title>A page of somebody</title>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
${(page.libraries ?? []).map((name) => script(`{site}/lib/${name}`)).join('\n')}
${page.before ? script('{site}/{key}/before.js') : ''}
${page.head ?? ''}
${script('{site}/watch.js')}
${page.tag ?? tag()}
</head><body>
${page.body ?? ''}
<button id="ask" data-earshot="how-did-we-do">Ask</button>
<button id="own">Own</button>
<form id="own-form" action="{site}/{key}/saved" method="get"><input id="own-text" name="text"/><button id="own-submit">Save</button></form>
${script('{site}/{key}/own.js')}
${page.end ?? ''}
</body></html>`
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
