import type { Page } from './engines/port.ts'
import { servePage } from './stage.ts'

interface Opens<P> {
  newPage(): Promise<P>
}

/** A page of four screens with something at its end, that asks by a trigger. It is there once the trigger waits. */
export async function openLongPage<P extends Pick<Page, 'goto' | 'waitForFunction' | 'close'>>(
  browser: Opens<P>,
  collector: string,
  attributes: string,
): Promise<{ readonly page: P; close(): Promise<void> }> {
  const script = `<script async src="${collector}/earshot.js" data-prompt="how-did-we-do" data-rest="0s" ${attributes}></script>`
  const site = await servePage(
    `<!doctype html><html lang="en"><head><title>x</title>${script}<style>div{height:3200px}</style></head><body><div>Long.</div><p id="end">The end.</p></body></html>`,
  )
  const page = await browser.newPage()
  await page.goto(site.url)
  await page.waitForFunction(() => {
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name)
    return 'ask' in (window.earshot ?? {}) && fetched.some((name) => name.endsWith('/how-did-we-do.js'))
  })
  return {
    page,
    async close() {
      await page.close()
      await site.close()
    },
  }
}
