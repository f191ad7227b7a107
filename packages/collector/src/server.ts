import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import type { FromServer } from './app-parts.ts'
import type { Collector } from './create-collector.ts'
import { readIncoming } from './ingest/read-incoming.ts'
import { StartProblem } from './start-problem.ts'
import { unreadableReply } from './unreadable-request.ts'

/** A server that listens. */
export interface RunningServer {
  readonly port: number
  /** Takes no more connections, and resolves when the requests under way are done. */
  close(): Promise<void>
}

/** A client that is slower than this holds a connection that others may need (Node's own limits are minutes). */
const limits = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 }
const maxConnections = 4_096
/** Who has not finished by then is cut off. */
const closeWithinMs = 5_000
const idleCheckMs = 25

/**
 * Listens.
 *
 * @param events answers what it can before the app is asked
 * @throws StartProblem where the port or the address cannot be had
 */
export async function listen(
  collector: Pick<Collector, 'fetch' | 'events'>,
  at: { readonly port: number; readonly host: string },
): Promise<RunningServer> {
  const server = createServer(limits, nodeListener(collector))
  server.maxConnections = maxConnections
  tellWhoIsUnreadable(server)
  // Who has said all and closes its side still hears the reply. Node has the property, and its types do not.
  Object.assign(server, { httpAllowHalfOpen: true })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(startProblem(error, at)))
    // Who waits to be let in is turned away by the system beyond this, and tries again a second later.
    server.listen({ ...at, backlog: maxConnections }, resolve)
  })
  // A server that listens at a host and port has an address of this type.
  return { port: (server.address() as AddressInfo).port, close: () => close(server) }
}

/**
 * A collector as a listener of `node:http`, for a server or an app that is there already. What has read the body before it
 * leaves nothing to read.
 */
export function nodeListener({
  fetch,
  events,
}: Pick<Collector, 'fetch' | 'events'>): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  // The global Request and Response stay as they are: this may run inside somebody else's program.
  const listener = getRequestListener(
    (request, { incoming }) => {
      const from: FromServer = {
        address: incoming.socket.remoteAddress,
        // What is behind an app that has read it already has only what that app left.
        ...(!incoming.readableEnded && { body: (maxBytes) => readIncoming(incoming, maxBytes) }),
      }
      return fetch(request, from)
    },
    // Balancers ask whether we are alive by HTTP/1.0, which need not name a host.
    { overrideGlobalObjects: false, hostname: 'localhost' },
  )
  return (incoming, outgoing) => {
    if (!events(incoming, outgoing)) void listener(incoming, outgoing)
  }
}

/** Without this Node replies with a bare status, which says nothing to people and cannot be seen by pages. */
function tellWhoIsUnreadable(server: Server): void {
  const replies = new WeakMap<Duplex, ServerResponse>()
  server.on('request', ({ socket }, outgoing) => replies.set(socket, outgoing))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const reply = replies.get(socket)
    // Into the middle of another reply nothing may be written.
    const isTelling = reply?.headersSent && !reply.writableFinished
    if (socket.writable && !isTelling) socket.write(unreadableReply(error.code))
    socket.destroy()
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection whose request has just ended is kept for the next one, so closing the idle ones once is not enough.
    const idle = setInterval(() => server.closeIdleConnections(), idleCheckMs)
    const cut = setTimeout(() => server.closeAllConnections(), closeWithinMs)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(cut)
      resolve()
    })
  })
}

function startProblem(error: Error, { port, host }: { port: number; host: string }): Error {
  const { code } = error as NodeJS.ErrnoException // what listening fails with
  switch (code) {
    case 'EADDRINUSE':
      return new StartProblem(
        `Port ${port} is in use by another program. Set EARSHOT_PORT to another port, or to 0 for a free one.`,
        { cause: error },
      )
    case 'EACCES':
      return new StartProblem(
        `Port ${port} may not be opened by this user. Set EARSHOT_PORT to one above 1023, such as 8787.`,
        { cause: error },
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartProblem(
        `This machine has no address “${host}”. Set EARSHOT_HOST to 127.0.0.1, or to 0.0.0.0 to let others in.`,
        { cause: error },
      )
    default:
      return error
  }
}
