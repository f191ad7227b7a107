import { Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import type { Hub } from '../hub.ts'
import { readersOnly, whoIs } from '../session.ts'
import type { Heard } from '../storage/port.ts'

const heartbeatMs = 15_000
/** A reader that is this many messages behind has gone, or comes back and reads the page anew. */
const mostWaiting = 100

/** Tells of each response as it is stored, as server-sent events. */
export function streamRoutes(parts: AppParts): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.get('/v1/stream', readersOnly(parts, 'read', 'staff'), (c) => {
    c.header('Content-Type', 'text/event-stream')
    c.header('X-Accel-Buffering', 'no') // nginx holds a stream back otherwise
    const person = c.get('person')
    // Whoever was let in by a session is looked for again: it may end, and so may the role.
    const still = async (): Promise<boolean> => !person || (await whoIs(c, parts))?.role === person.role
    // Staff hears of the tables that call.
    const hears = ({ call }: Heard): boolean => person?.role !== 'staff' || call
    return c.body(eventStream(parts.hub, { still, hears }))
  })
  return routes
}

interface Ear {
  /** Whether this may still be listened to. */
  still(): Promise<boolean>
  hears(heard: Heard): boolean
}

function eventStream(hub: Hub, { still, hears }: Ear): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let leave: () => void = () => {}
  let ended = false
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (text: string): void => {
          if (ended) return
          if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(text))
          else end()
        }
        const end = (): void => {
          if (ended) return
          ended = true
          leave()
          controller.close()
        }
        const heartbeat = setInterval(async () => {
          send(': still here\n\n')
          // While the database is away nobody can be looked for, and nothing new is told.
          if (!(await still().catch(() => true))) end()
        }, heartbeatMs)
        const unsubscribe = hub.subscribe({
          heard: (heard) => {
            if (hears(heard)) send(`event: response\ndata: ${JSON.stringify(heard)}\n\n`)
          },
          end,
        })
        leave = () => {
          clearInterval(heartbeat)
          unsubscribe()
        }
        send('retry: 2000\n\n')
      },
      cancel: () => {
        // Whoever goes while they are looked for leaves nothing to be closed any more.
        ended = true
        leave()
      },
    },
    { highWaterMark: mostWaiting },
  )
}
