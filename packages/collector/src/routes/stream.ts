import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import type { Hub } from '../hub.ts'
import { readersOnly } from '../session.ts'

const heartbeatMs = 15_000
/** A reader that is this many messages behind has gone, or comes back and reads the page anew. */
const mostWaiting = 100

/** Tells of each response as it is stored, as server-sent events. */
export function streamRoutes(parts: AppParts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/v1/stream', readersOnly(parts), (c) => {
    c.header('Content-Type', 'text/event-stream')
    c.header('X-Accel-Buffering', 'no') // nginx holds a stream back otherwise
    return c.body(eventStream(parts.hub))
  })
  return routes
}

function eventStream(hub: Hub): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let leave: () => void = () => {}
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (text: string): void => {
          if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(text))
          else end()
        }
        const end = (): void => {
          leave()
          controller.close()
        }
        const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs)
        const unsubscribe = hub.subscribe({
          heard: (heard) => send(`event: response\ndata: ${JSON.stringify(heard)}\n\n`),
          end,
        })
        leave = () => {
          clearInterval(heartbeat)
          unsubscribe()
        }
        send('retry: 2000\n\n')
      },
      cancel: () => leave(),
    },
    { highWaterMark: mostWaiting },
  )
}
