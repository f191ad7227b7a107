import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { createRoutes, type Routes } from './routes.ts'

/**
 * The way out of one WebKit context. WebDriver cannot cut the network, refuse a request, or tell what a page says on its
 * console; a proxy of our own can, for http pages.
 */
export interface WayOut {
  readonly address: string
  readonly routes: Routes
  setOffline(offline: boolean): void
  close(): void
}

/** Where the page keeps what it said until it is fetched. */
export const keptName = 'keptForTheSuite'

/** Runs first in each page, and leaves. */
function listen(name: string): void {
  const said: [string, string][] = []
  Object.defineProperty(window, name, { value: { said, work: [] } })
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const own = console[level]
    console[level] = (...words: unknown[]) => {
      said.push(['console', words.map(String).join(' ')])
      own.apply(console, words)
    }
  }
  addEventListener('error', ({ message }) => said.push(['pageerror', message]))
  addEventListener('unhandledrejection', ({ reason }) => said.push(['pageerror', String(reason)]))
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    // The browser itself asks for an icon.
    if (!blockedURI.endsWith('/favicon.ico'))
      said.push(['console', `Content-Security-Policy: ${violatedDirective} ${blockedURI}`])
  })
  document.currentScript?.remove()
}

export async function openWayOut(hearRequest: (url: string) => void): Promise<WayOut> {
  const script = `(${listen})('${keptName}')`
  const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  const routes = createRoutes()
  const sockets = new Set<Socket>()
  let offline = false

  const pass = (asked: IncomingMessage, response: ServerResponse): void => {
    const url = asked.url ?? ''
    hearRequest(url)
    if (offline || routes.refuses(url)) {
      asked.socket.destroy()
      return
    }
    const { 'accept-encoding': _, 'proxy-connection': __, ...headers } = asked.headers
    const onward = request(url, { method: asked.method, headers, agent: false }, async (reply) => {
      const { headers: given, statusCode = 502 } = reply
      if (!given['content-type']?.startsWith('text/html')) {
        response.writeHead(statusCode, reply.rawHeaders)
        response.flushHeaders()
        reply.pipe(response)
        return
      }
      const html = await text(reply)
      const { 'content-length': ___, 'content-security-policy': policy, ...kept } = given
      const allowed =
        policy === undefined
          ? {}
          : { 'content-security-policy': String(policy).replace('script-src', `$& ${hash}`) }
      response.writeHead(statusCode, { ...kept, ...allowed })
      const start = /<head[\s>]/i.test(html) ? /<head[^>]*>/i : /^(<!doctype[^>]*>)?/i
      response.end(html.replace(start, (tag) => `${tag}<script>${script}</script>`))
    })
    onward.on('error', () => asked.socket.destroy())
    response.on('close', () => onward.destroy())
    asked.pipe(onward)
  }
  const server = createServer(pass)
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    routes,
    setOffline(now) {
      offline = now
      if (now) cut()
    },
    close() {
      server.close()
      cut()
    },
  }
}
