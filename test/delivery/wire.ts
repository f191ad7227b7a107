import { connect, createServer, type Socket } from 'node:net'

/** Where a reply is cut: after so many bytes, or after its head. */
type Place = number | 'head'

/** What befalls the bytes of one request of events. The rest of a wire, pages and scripts, comes through unharmed. */
export type Harm =
  | 'pass'
  /** The request goes on a second time by itself, as a proxy repeats what it thinks has failed. Nobody hears that reply. */
  | 'twice'
  /** It goes on after so long, also where whoever sent it has left. */
  | { readonly heldMs: number }
  /** After so many bytes of the request, head included, the connection is reset, or nothing goes on any more. */
  | { readonly up: number; readonly ends: 'reset' | 'silence' }
  /** The same with the reply; `close` closes as if that were all. */
  | { readonly down: Place; readonly ends: 'reset' | 'silence' | 'close' }
  /** The reply comes byte by byte, each after so long. */
  | { readonly trickleMs: number }

/** A TCP connection that harms what it carries, and knows nothing of HTTP but where a request of events begins. */
export interface Wire {
  readonly port: number
  /** For the requests of events that come next, one after the other; then all is well. */
  readonly harms: Harm[]
  /** Every connection is reset, those that are there and those that come. */
  broken: boolean
  close(): Promise<void>
}

interface Passing {
  harm: Harm
  up: number
  down: number
  /** What has come of the request. */
  request: Buffer
  tail: string
}

/** A wire to a port of this machine. */
export async function openWire(to: number): Promise<Wire> {
  const sockets = new Set<Socket>()
  const known = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // Whoever it leads to may be gone.
    socket.on('error', () => {})
    return socket
  }
  const server = createServer((near) => {
    known(near)
    if (wire.broken) return near.resetAndDestroy()
    const far = known(connect(to, '127.0.0.1'))
    let now: Passing | undefined
    near.on('data', (chunk: Buffer) => {
      if (chunk.subarray(0, 16).toString('latin1').startsWith('POST /v1/events'))
        now = { harm: wire.harms.shift() ?? 'pass', up: 0, down: 0, request: Buffer.alloc(0), tail: '' }
      if (now) send(now, chunk, near, far)
      else far.write(chunk)
    })
    far.on('data', (chunk: Buffer) => (now ? answer(now, chunk, near) : near.write(chunk)))
    near.on('close', () => (typeof now?.harm === 'object' && 'heldMs' in now.harm) || far.destroy())
    far.on('close', () => near.destroy())
  })

  const send = (now: Passing, chunk: Buffer, near: Socket, far: Socket): void => {
    const { harm } = now
    if (harm === 'twice') {
      const isFirst = !now.up
      now.request = Buffer.concat([now.request, chunk])
      if (isFirst)
        setTimeout(() => {
          const again = known(connect(to, '127.0.0.1'))
          again.resume()
          again.write(now.request)
        }, 30)
    }
    const before = now.up
    now.up += chunk.length
    if (typeof harm === 'object' && 'up' in harm && now.up > harm.up) {
      if (before <= harm.up) far.write(chunk.subarray(0, harm.up - before))
      if (harm.ends === 'reset') setTimeout(() => [near, far].map((socket) => socket.resetAndDestroy()), 20)
      return
    }
    if (typeof harm === 'object' && 'heldMs' in harm) setTimeout(() => far.write(chunk), harm.heldMs)
    else far.write(chunk)
  }

  const answer = (now: Passing, chunk: Buffer, near: Socket): void => {
    const { harm } = now
    if (typeof harm === 'object' && 'trickleMs' in harm) {
      for (const byte of chunk) setTimeout(() => near.write(Buffer.of(byte)), harm.trickleMs * ++now.down)
      return
    }
    if (typeof harm !== 'object' || !('down' in harm)) return void near.write(chunk)
    const before = now.down
    now.down += chunk.length
    now.tail += chunk.toString('latin1')
    const head = now.tail.indexOf('\r\n\r\n')
    const most = harm.down !== 'head' ? harm.down : head < 0 ? Number.POSITIVE_INFINITY : head + 4
    if (before < most) near.write(chunk.subarray(0, most - before))
    if (now.down < most || harm.ends === 'silence') return
    if (harm.ends === 'close') near.end()
    else setTimeout(() => near.resetAndDestroy(), 20)
  }

  let broken = false
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const wire: Wire = {
    port: typeof address === 'object' && address ? address.port : 0,
    harms: [],
    get broken() {
      return broken
    },
    set broken(is) {
      broken = is
      if (is) for (const socket of sockets) socket.resetAndDestroy()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
  return wire
}
