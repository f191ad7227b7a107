// Serves the example pages on an origin of their own, as a business's site would stand beside the collector.
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../examples/', import.meta.url))
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8' }

/** The pages name a collector that nobody runs; here it becomes the one that is really there. */
const placeholder = 'https://listen.example'

/** The shop's order number. Each visit is a new order, so that the page can be tried again and again. */
const order = 'A-1041'

/**
 * Starts serving.
 *
 * @param {{ collector: string, port?: number }} options - `port` 0 takes a free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveExamples({ collector, port = 0 }) {
  const files = new Map()
  for (const name of readdirSync(folder, { recursive: true })) {
    if (types[extname(name)])
      files.set(`/${name.replaceAll('\\', '/')}`, readFileSync(join(folder, name), 'utf8'))
  }
  let orders = 1041
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/') return response.writeHead(302, { location: '/overview/' }).end()
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const text = files.get(path)
    if (text === undefined)
      return response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.\n')
    if (path === '/shop/index.html') orders++
    response.writeHead(200, { 'content-type': types[extname(path)], 'cache-control': 'no-store' })
    response.end(text.replaceAll(placeholder, collector).replaceAll(order, `A-${orders}`))
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}
