import type { Page } from '../browser/engines/port.ts'
import type { Scene } from './mishap.ts'

/** What stands behind the port in Chromium is a page of Playwright's. */
interface Raw {
  context(): {
    newCDPSession(page: unknown): Promise<{ send(method: string, given?: object): Promise<unknown> }>
  }
}

export async function crash(page: Page): Promise<void> {
  const session = await (page as unknown as Raw).context().newCDPSession(page)
  // It never answers: there is nobody left.
  void session.send('Page.crash').catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 50))
}

/** The browser's own limit, which it remembers for a while once it has looked. */
export async function overQuota({ page, open }: Scene): Promise<void> {
  await open('/other')
  const session = await (page as unknown as Raw).context().newCDPSession(page)
  // It counts only with a slash behind it.
  const origin = `${new URL(page.url()).origin}/`
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
}
