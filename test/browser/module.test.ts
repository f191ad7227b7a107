import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { RunNews } from '@earshot/widget'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Page } from './engines/port.ts'
import { type GuestPage, openGuestPage } from './guest-page.ts'

inEachEngine(({ launch }) => {
  type Response = RunNews['submitted']['response']

  /** What the page of these tests keeps on its window. */
  interface Kept {
    readonly sent: { readonly type: string; readonly data: Response }[]
    readonly told: { readonly name: string; readonly response?: Response }[]
  }

  let browser: Browser
  let script: string
  let guest: GuestPage

  /** The built package, joined as a site's own bundler would join it. */
  beforeAll(async () => {
    const contents = `
    import { createEarshot } from '@earshot/widget'
    import { howDidWeDo } from '@earshot/presets/how-did-we-do'
    window.kept = { sent: [], told: [] }
    window.begin = (transport) => {
      const earshot = createEarshot({ prompts: [howDidWeDo], transport, context: { order: 'A-1' } })
      for (const name of ['submitted', 'delivered', 'failed'])
        earshot.on(name, ({ response }) => window.kept.told.push({ name, response }))
      window.widget = earshot
      void earshot.ask('how-did-we-do')
    }
    window.waitFor = (name) => {
      const served = { ...howDidWeDo, trigger: [{ on: 'event', name }] }
      window.widget = createEarshot({ prompts: [served], endpoint: '/v1/events' })
      window.widget.track(name)
    }`
    const widget = fileURLToPath(new URL('../../packages/widget', import.meta.url))
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: widget },
      bundle: true,
      write: false,
      format: 'iife',
      tsconfigRaw: '{}',
    })
    script = outputFiles[0]?.text ?? ''
    browser = await launch()
  })
  afterAll(() => browser.close())
  afterEach(() => guest.close())

  /** Opens a page that sends through the given transport, written as an expression, and answers. */
  async function answer(send: string): Promise<Page> {
    guest = await openGuestPage(browser, `<script>${script.replaceAll('</script', '<\\/script')}</script>`)
    const { page } = guest
    await page.evaluate(
      `window.begin({ name: 'own', reach: 'full', flush: async () => true, send: ${send} })`,
    )
    await page.getByText('Outstanding', { exact: true }).click()
    await page.getByRole('button', { name: 'Send now' }).click()
    return page
  }

  const kept = (page: Page): Promise<Kept> => page.evaluate(() => (window as unknown as { kept: Kept }).kept)
  const receipt = '{ accepted: batch.map(({ id }) => id), duplicate: [], rejected: [] }'

  test('as a module, with a transport of the page’s own: what is told as delivered is what went out', async () => {
    const page = await answer(`async (batch) => {
    window.kept.sent.push(...batch)
    await new Promise((resolve) => setTimeout(resolve, 300))
    return { status: 'delivered', receipt: ${receipt} }
  }`)
    await page.getByText('Sent', { exact: true }).waitFor()
    const { sent, told } = await kept(page)
    const submitted = sent.find(({ type }) => type === 'earshot.response.submitted')
    expect(submitted?.data).toMatchObject({
      context: { order: 'A-1' },
      answers: [{ question: 'rating', value: 4 }],
    })
    expect(told).toEqual([
      { name: 'submitted', response: submitted?.data },
      { name: 'delivered', response: submitted?.data },
    ])
    expect(guest.said).toEqual([])
  })

  test('a prompt that it was given waits for its own trigger, and hears what the page tells at once', async () => {
    guest = await openGuestPage(browser, `<script>${script.replaceAll('</script', '<\\/script')}</script>`)
    await guest.page.evaluate(`document.body.appendChild(document.createElement('textarea')).focus()`)
    await guest.page.evaluate(`window.waitFor('order-delivered')`)
    const why = `window.widget.explain('how-did-we-do')?.because.at(-1)?.input`
    // Its trigger has fired: now it waits until nobody writes any more.
    await expect.poll(() => guest.page.evaluate(why), { timeout: 10_000 }).toBe('typing')
    await guest.page.evaluate(`void window.widget.destroy()`)
    expect(guest.said).toEqual([])
  })

  test('a transport that throws where it must not: Not sent, and nothing is thrown at the page', async () => {
    const page = await answer(`() => { throw new Error('broken') }`)
    await page.getByText('Not sent', { exact: true }).waitFor()
    expect((await kept(page)).told.map(({ name }) => name)).toEqual(['submitted', 'failed'])
    expect(guest.said).toEqual([])
  })

  test('a delivery is told once, and Sent stays Sent, whatever an earlier try says later', async () => {
    const page = await answer(`(batch) => {
    if (!batch[0].type.endsWith('submitted')) return Promise.resolve({ status: 'delivered', receipt: ${receipt} })
    window.tries = (window.tries ?? 0) + 1
    if (window.tries > 1) return Promise.resolve({ status: 'delivered', receipt: ${receipt} })
    const later = new Promise((resolve) => { window.endFirst = resolve })
    return Promise.resolve({ status: 'retryable', reason: 'network', kept: 'memory', later })
  }`)
    await page.getByText('Not sent', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    await page.evaluate(`window.endFirst({ status: 'rejected', code: 'expired', message: 'too late' })`)
    expect(await page.getByText('Sent', { exact: true }).count()).toBe(1)
    expect((await kept(page)).told.map(({ name }) => name)).toEqual(['submitted', 'failed', 'delivered'])
  })

  test('what was saved has not failed because the page put the widget away', async () => {
    const page = await answer(`(batch) => {
    if (!batch[0].type.endsWith('submitted')) return Promise.resolve({ status: 'delivered', receipt: ${receipt} })
    const later = new Promise((resolve) => { window.release = () => resolve({ status: 'retryable', reason: 'closed' }) })
    return Promise.resolve({ status: 'retryable', reason: 'network', kept: 'saved', later })
  }`)
    await page.getByText('Saved, will be sent').waitFor()
    await page.evaluate(`void [window.widget.destroy(), window.release()]`)
    await setTimeout(50)
    expect((await kept(page)).told.map(({ name }) => name)).toEqual(['submitted'])
  })
})
