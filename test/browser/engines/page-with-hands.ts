import { writeFile } from 'node:fs/promises'
import { type Hands, until } from './hands.ts'
import { finds } from './locator.ts'
import type { Context, Page, Route } from './port.ts'

/** What the engine does itself, beside the hands. */
export interface PageParts extends Hands {
  readonly context: Context
  goto(url: string): Promise<unknown>
  reload(): Promise<unknown>
  route(glob: string, handle: (route: Route) => unknown): Promise<unknown>
  unroute(glob: string): Promise<unknown>
  /** A picture of what is in view, as PNG in base64. */
  picture(): Promise<string>
  close(): Promise<void>
}

/** What a page tells while it is open. */
export interface PageNews {
  /** `text` is the line, the message of the error, or the address of the request. */
  tell(event: 'console' | 'pageerror' | 'request', text: string): void
}

/** Where the page is told about. `Error.stack` of the page's own errors is not carried over. */
export function createNews(): PageNews & Pick<Page, 'on'> {
  const hearing: [string, (news: never) => unknown][] = []
  return {
    on: (event: string, hear: (news: never) => unknown) => hearing.push([event, hear]),
    tell(event: string, text: string) {
      const news = event === 'pageerror' ? new Error(text) : { text: () => text, url: () => text }
      for (const [name, hear] of hearing) if (name === event) hear(news as never)
    },
  }
}

/** A page of the port. `address` is asked of the page itself. */
export function createPage(parts: PageParts, news: Pick<Page, 'on'>): Page {
  let address = 'about:blank'
  return {
    ...finds(parts, []),
    keyboard: parts.keyboard,
    mouse: parts.mouse,
    on: news.on,
    context: () => parts.context,
    async goto(url) {
      await parts.goto(url)
      address = url
    },
    reload: () => parts.reload(),
    url: () => address,
    evaluate: async <R>(work: unknown, given?: unknown): Promise<R> =>
      (await parts.run(
        typeof work === 'string' ? work : `(${work})(${given === undefined ? '' : JSON.stringify(given)})`,
      )) as R,
    waitForFunction: (work) => until(`${work}`, async () => (await parts.run(`(${work})()`)) || undefined),
    route: (glob, handle) => parts.route(glob, handle),
    unroute: (glob) => parts.unroute(glob),
    addScriptTag: ({ url }) =>
      parts.run(
        `new Promise((resolve, reject) => document.head.append(Object.assign(document.createElement('script'), { src: ${JSON.stringify(url)}, onload: () => resolve(), onerror: reject })))`,
      ),
    async screenshot({ path } = {}) {
      const image = Buffer.from(await parts.picture(), 'base64')
      if (path) await writeFile(path, image)
      return image
    },
    close: () => parts.close(),
  }
}
