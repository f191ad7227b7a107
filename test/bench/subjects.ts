import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { openPeers } from './peers.ts'

/** A page to measure: with something to ask at `asks`, with nothing to ask at `idle`. */
export interface Subject {
  readonly name: string
  readonly asks: string
  readonly idle: string
  /** Whether it can be answered in the way of the limits. A peer is only shown. */
  readonly answers: boolean
}

export interface Subjects {
  /** An empty page, whose cost is that of any page. */
  readonly blank: string
  /** The limits, in the order plain, Preact, stub, then peers where they are wanted, and Earshot last. */
  readonly subjects: readonly Subject[]
  close(): Promise<void>
}

const page = (collector: string, script: string, attributes = '', before = ''): string =>
  `<!doctype html><html lang="en" data-collector="${collector}/v1/events"><head><meta charset="utf-8"><title>A page</title></head>
<body><h1>A page</h1><p>With some text of its own.</p>${before}${script && `<script async src="${script}" ${attributes}></script>`}</body></html>`

const limits = {
  plain: '30 lines of plain JavaScript',
  preact: 'the same with Preact and signals',
  stub: 'a stub, Preact fetched when due',
}

/** Builds the limits and serves them, and Earshot from the given collector, each on a page of its own. */
export async function openSubjects(collector: string, withPeers = false): Promise<Subjects> {
  const peers = withPeers ? await openPeers() : undefined
  const files = new Map<string, readonly [type: string, body: Buffer]>(peers?.files)
  for (const name of Object.keys(limits)) {
    // Each by itself: a file that two limits shared would be a request that neither needs.
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL(`limits/${name}.ts`, import.meta.url))],
      bundle: true,
      splitting: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      outdir: `/${name}`,
    })
    for (const { path, contents } of outputFiles)
      files.set(path.replaceAll('\\', '/'), ['text/javascript', gzipSync(contents, { level: 9 })])
  }
  const html = (path: string, text: string): void => {
    files.set(path, ['text/html; charset=utf-8', gzipSync(text)])
  }
  html('/blank', page(collector, ''))
  for (const name of Object.keys(limits))
    html(`/${name}`, page(collector, `/${name}/${name}.js`, 'type="module"'))
  for (const name of Object.keys(peers?.pages ?? {})) {
    const looks = files.has(`/${name}/${name}.css`)
      ? `<link rel="stylesheet" href="/${name}/${name}.css">`
      : ''
    html(`/${name}`, page(collector, `/${name}/${name}.js`, 'type="module"', looks))
  }
  for (const file of ['earshot', 'earshot-one']) {
    const script = `${collector}/${file}.js`
    const asked = `<script>(window.earshot = window.earshot || []).push(['ask', 'how-did-we-do'])</script>`
    const elsewhere = `data-prompt="how-did-we-do" data-targeting="page.path = '/somewhere/else'"`
    html(`/${file}`, page(collector, script, '', asked))
    html(`/${file}-idle`, page(collector, script, elsewhere))
  }
  const server = createServer((request, response) => {
    const found = files.get((request.url ?? '').replace(/\?.*/, ''))
    const reply = [...(peers?.replies ?? [])].find(([path]) => request.url?.startsWith(path))
    if (!found && reply)
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(reply[1]))
    if (!found) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': found[0], 'content-encoding': 'gzip' }).end(found[1])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const at = (path: string): string =>
    `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}${path}`
  return {
    blank: at('/blank'),
    subjects: [
      ...Object.entries(limits).map(([name, what]) => ({
        name: what,
        asks: at(`/${name}`),
        idle: at(`/${name}#idle`),
        answers: true,
      })),
      ...Object.entries(peers?.pages ?? {}).map(([name, what]) => ({
        name: what,
        asks: at(`/${name}`),
        idle: at(`/${name}#idle`),
        answers: false,
      })),
      { name: 'Earshot in one file', asks: at('/earshot-one'), idle: at('/earshot-one-idle'), answers: true },
      { name: 'Earshot', asks: at('/earshot'), idle: at('/earshot-idle'), answers: true },
    ],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
