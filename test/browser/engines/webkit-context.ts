import { createNews, createPage } from './page-with-hands.ts'
import type { Context, ContextOptions, Page } from './port.ts'
import { keyOf } from './webkit-keys.ts'
import { keptName, openWayOut } from './webkit-proxy.ts'
import { openSession, type SessionPlace } from './webkit-session.ts'

/** A promise may end long after other things are to be done in its page, so none is awaited for longer than this. */
const awaitedMs = 50

/** What WebDriver runs for an expression: its value, or the number under which its promise waits; and what was said. */
const around = (expression: string): string => `
  const kept = window.${keptName} ?? Object.defineProperty(window, '${keptName}', { value: { said: [], work: [] } }).${keptName}
  const pack = (reply) => JSON.stringify({ ...reply, said: kept.said.splice(0) })
  const value = (${expression})
  if (typeof value?.then !== 'function') return pack({ value })
  const number = kept.work.push(undefined) - 1
  const work = value.then((value) => ({ value }), (error) => ({ error: String(error) }))
  work.then((reply) => { kept.work[number] = reply })
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, ${awaitedMs}, { number }))]).then(pack)`

interface Reply {
  readonly value?: unknown
  readonly error?: string
  readonly number?: number
}

/** What a page says is fetched this often while the suite does nothing else with it, in milliseconds. */
const listenEvery = 100

/** One WebKit process with a storage of its own. */
export async function openContext(
  place: SessionPlace,
  { viewport = { width: 1280, height: 800 }, javaScriptEnabled = true }: ContextOptions = {},
): Promise<Context> {
  const news = createNews()
  const wayOut = await openWayOut((url) => news.tell('request', url))
  const session = await openSession(place, { proxy: wayOut.address, javaScriptEnabled })
  let opened = false
  let listening: ReturnType<typeof setInterval> | undefined

  const ask = async (expression: string): Promise<Reply> => {
    const reply = JSON.parse(String(await session.run(around(expression))))
    for (const [event, line] of reply.said) news.tell(event, line)
    return reply
  }
  const run = async (expression: string): Promise<unknown> => {
    let reply = await ask(expression)
    for (const { number } = reply; number !== undefined && 'number' in reply; ) {
      await new Promise((resolve) => setTimeout(resolve, awaitedMs))
      const { value } = await ask(`window.${keptName}.work[${number}]`)
      if (value) reply = value as Reply // it was put there by `around`
    }
    if (reply.error !== undefined) throw new Error(reply.error)
    return reply.value
  }
  const actions = (type: 'key' | 'pointer', list: readonly object[]): Promise<unknown> =>
    session.call('POST', '/actions', {
      actions: [
        {
          type,
          id: type,
          actions: list,
          ...(type === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {}),
        },
      ],
    })
  const move = (x: number, y: number): object => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration: 0,
    origin: 'viewport',
  })
  const stroke = (key: string): object[] => [
    { type: 'keyDown', value: key },
    { type: 'keyUp', value: key },
  ]

  const context: Context = {
    async newPage(): Promise<Page> {
      if (opened) throw new Error('a WebKit context has one page')
      opened = true
      const rect = await session.call('GET', '/window/rect')
      await session.call('POST', '/window/rect', { ...(rect as object), ...viewport })
      if (javaScriptEnabled) {
        // What stands around the page takes some of the window's height.
        const lost = viewport.height - Number(await run('innerHeight'))
        await session.call('POST', '/window/rect', { width: viewport.width, height: viewport.height + lost })
        listening = setInterval(() => void run('undefined').catch(() => {}), listenEvery)
      }
      return createPage(
        {
          context,
          run,
          keyboard: {
            async press(keys) {
              const [key = '', ...held] = keys.split('+').map(keyOf).reverse()
              await actions('key', [
                ...held.map((value) => ({ type: 'keyDown', value })),
                ...stroke(key),
                ...held.map((value) => ({ type: 'keyUp', value })),
              ])
            },
            async type(text) {
              await actions('key', [...text].flatMap(stroke))
            },
          },
          mouse: {
            async move(x, y) {
              await actions('pointer', [move(x, y)])
            },
          },
          async click({ x, y }) {
            await actions('pointer', [
              move(x, y),
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ])
          },
          goto: (url) => session.call('POST', '/url', { url }),
          async reload() {
            await run('undefined')
            await session.call('POST', '/refresh', {})
          },
          route: async (glob, handle) => wayOut.routes.set(glob, handle),
          unroute: async (glob) => wayOut.routes.delete(glob),
          picture: async () => String(await session.call('GET', '/screenshot')),
          close: () => context.close(),
        },
        news,
      )
    },
    async setOffline(offline) {
      wayOut.setOffline(offline)
      // WebKit looks at the machine's own network, which is still there. It would say this.
      await run(`void dispatchEvent(new Event('${offline ? 'offline' : 'online'}'))`)
    },
    async close() {
      clearInterval(listening)
      await session.close()
      wayOut.close()
    },
  }
  return context
}
