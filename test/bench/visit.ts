import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Page } from 'playwright-core'

/** What a device and its network are like. */
export interface Conditions {
  /** How many times slower than this machine. */
  readonly slower?: number
  /** The developer tools' "Fast 4G". */
  readonly fast4g?: boolean
}

/** What one visit to a page that asks has cost. Times are in milliseconds, `cpu` is the main thread's own. */
export interface Shown {
  readonly cpu: number
  /** From the start of the visit's script to the frame after the prompt is shown, by the page's clock. */
  readonly wait: number
  /** Bytes on the heap after a collection, once it is shown. */
  readonly heap: number
  /** From the click on Send, which starts the request in its own task, to the frame after it; NaN where nothing is answered. */
  readonly clickToPaint: number
  /** How far the page's own content has been moved, as the field counts it. */
  readonly shift: number
}

/** One file that a page has fetched, and its size as gzip -9. */
export interface Fetched {
  readonly path: string
  readonly bytes: number
}

// The page itself tells, because each look from outside is work of the same thread.
const probe = `(() => {
  const framed = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    port2.postMessage(0)
  })
  let started
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (/[.]js$/.test(name)) started ??= startTime
  }).observe({ type: 'resource', buffered: true })
  window.measured = { shift: 0, clickToPaint: NaN }
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) measured.shift += value
  }).observe({ type: 'layout-shift', buffered: true })
  addEventListener('earshot:shown', () => framed(() => {
    const now = performance.now()
    setTimeout(() => {
      measured.wait = now - (started ?? performance.getEntriesByType('resource').find(({ name }) => /[.]js$/.test(name)).startTime)
      console.log('shown')
    }, 300)
  }))
  addEventListener('click', ({ timeStamp }) => framed(() => {
    measured.clickToPaint = performance.now() - timeStamp
  }), true)
})()`

async function open(
  browser: Browser,
  { slower = 1, fast4g = false }: Conditions,
): Promise<{ readonly page: Page; readonly tools: CDPSession; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.addInitScript(probe)
  const tools = await context.newCDPSession(page)
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' })
  if (slower > 1) await tools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  if (fast4g) {
    await tools.send('Network.enable')
    await tools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 165,
      downloadThroughput: 1_012_500,
      uploadThroughput: 168_750,
    })
  }
  return { page, tools, close: () => context.close() }
}

/** Answers as a person would, with the third point of the scale. */
const pick = (page: Page): Promise<void> => page.locator('label:has(input[type=radio])').nth(2).click()

async function send(page: Page): Promise<void> {
  await page.locator('textarea').first().fill('A bell at the door.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
}

/** What the main thread has worked, in milliseconds. */
async function worked(tools: CDPSession): Promise<number> {
  const { metrics } = await tools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000
}

/** The milliseconds that the main thread works on a page where nothing is due, until a second after its load. */
export async function visitIdle(browser: Browser, url: string): Promise<number> {
  const { page, tools, close } = await open(browser, {})
  await page.goto(url)
  await page.waitForTimeout(1_000)
  const cpu = await worked(tools)
  await close()
  return cpu
}

/**
 * A page that asks: opened, measured when it is shown, and, if `answers`, answered and waited for until the answer is known to
 * be sent.
 */
export async function visitShown(
  browser: Browser,
  url: string,
  conditions: Conditions = {},
  answers = true,
): Promise<Shown> {
  const { page, tools, close } = await open(browser, conditions)
  const shown = page.waitForEvent('console', (message) => message.text() === 'shown')
  await page.goto(url)
  await shown
  const cpu = await worked(tools)
  await tools.send('HeapProfiler.collectGarbage')
  const { usedSize: heap } = await tools.send('Runtime.getHeapUsage')
  if (answers) {
    await pick(page)
    await send(page)
  }
  const { wait, clickToPaint, shift } =
    await page.evaluate<Record<'wait' | 'clickToPaint' | 'shift', number>>('measured')
  await close()
  return { cpu, wait, heap, clickToPaint, shift }
}

/** Every script that a page fetches, in order: until the prompt is shown, and until its answer is sent. */
export async function visitFetching(
  browser: Browser,
  url: string,
  asks: boolean,
  answers = true,
): Promise<readonly Fetched[]> {
  const { page, close } = await open(browser, {})
  const fetched: Promise<Fetched>[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (response.request().resourceType() === 'script')
      fetched.push(
        response.body().then((body) => ({ path: pathname, bytes: gzipSync(body, { level: 9 }).length })),
      )
  })
  const shown = asks && page.waitForEvent('console', (message) => message.text() === 'shown')
  await page.goto(url)
  if (shown) {
    await shown
    if (answers) {
      await pick(page)
      await send(page)
    }
  } else await page.waitForTimeout(1_000)
  const files = await Promise.all(fetched)
  await close()
  return files
}

interface Traced {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds that the thread itself has worked. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** The longest task of the main thread until the prompt is shown, in milliseconds of its own work. */
export async function visitTraced(browser: Browser, url: string, conditions: Conditions): Promise<number> {
  const { page, tools, close } = await open(browser, conditions)
  const traced: Traced[] = []
  tools.on('Tracing.dataCollected', ({ value }) => traced.push(...(value as unknown as Traced[])))
  const shown = page.waitForEvent('console', (message) => message.text() === 'shown')
  await tools.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel'] },
    transferMode: 'ReportEvents',
  })
  await page.goto(url)
  await shown
  const complete = new Promise((resolve) => tools.once('Tracing.tracingComplete', resolve))
  await tools.send('Tracing.end')
  await complete
  await close()
  const mains = traced
    .filter(({ args }) => args.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid} ${tid}`)
  return Math.max(
    ...traced
      .filter(({ name, pid, tid }) => name.endsWith('RunTask') && mains.includes(`${pid} ${tid}`))
      .map(({ tdur = 0 }) => tdur / 1_000),
  )
}
