import { createNews, createPage } from './page-with-hands.ts'
import type { Context, ContextOptions, Page } from './port.ts'
import { keyOf } from './webkit-keys.ts'
import { openWayOut, saidName } from './webkit-proxy.ts'
import { openSession, type SessionPlace } from './webkit-session.ts'

const said = `(window.${saidName} ?? []).splice(0)`
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

  const run = async (expression: string): Promise<unknown> => {
    const text = await session.run(
      `return (async () => JSON.stringify({ value: await (${expression}), said: ${said} }))()`,
    )
    const { value, said: lines } = JSON.parse(String(text))
    for (const [event, line] of lines) news.tell(event, line)
    return value
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
