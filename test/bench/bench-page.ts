import type { Browser } from 'playwright-core'
import { openSubjects, type Subject } from './subjects.ts'
import { type Spread, spread } from './table.ts'
import { type Fetched, visitFetching, visitIdle, visitShown, visitTraced } from './visit.ts'

/** What was measured of one subject. Milliseconds and bytes; of several rounds. */
export interface PageFigures {
  readonly name: string
  readonly onLoad: readonly Fetched[]
  readonly inAll: readonly Fetched[]
  readonly idleCpu: Spread
  readonly shownCpu: Spread
  readonly heap: Spread
  readonly clickToPaint: Spread
  readonly slowShownCpu: Spread
  readonly slowLongestTask: Spread
  readonly slowClickToPaint: Spread
  /** On fast 4G and a device four times slower, from the script's request to the frame that shows the prompt. */
  readonly slowWait: Spread
  /** The sum of layout shifts in all rounds. */
  readonly shift: number
}

export interface BenchPage {
  readonly blankCpu: Spread
  readonly figures: readonly PageFigures[]
}

type Measured = Record<Exclude<keyof PageFigures, 'name' | 'onLoad' | 'inAll' | 'shift'>, number[]> & {
  shift: number
}

async function round(browser: Browser, subject: Subject, blankHeap: number, into: Measured): Promise<void> {
  into.idleCpu.push(await visitIdle(browser, subject.idle))
  const shown = await visitShown(browser, subject.asks, {}, subject.answers)
  into.shownCpu.push(shown.cpu)
  into.heap.push(shown.heap - blankHeap)
  into.clickToPaint.push(shown.clickToPaint)
  const slow = await visitShown(browser, subject.asks, { slower: 4 }, subject.answers)
  into.slowShownCpu.push(slow.cpu)
  into.slowClickToPaint.push(slow.clickToPaint)
  into.slowLongestTask.push(await visitTraced(browser, subject.asks, { slower: 4 }))
  const far = await visitShown(browser, subject.asks, { slower: 4, fast4g: true }, subject.answers)
  into.slowWait.push(far.wait)
  into.shift += shown.shift + slow.shift + far.shift
}

/**
 * Measures Earshot on a page beside the limits, in the given Chromium. The rounds are interleaved, so that what else the
 * machine does meets all of them.
 */
export async function benchPage(
  browser: Browser,
  collector: string,
  rounds: number,
  withPeers = false,
): Promise<BenchPage> {
  const { blank, subjects, close } = await openSubjects(collector, withPeers)
  const measured = subjects.map(
    (): Measured => ({
      idleCpu: [],
      shownCpu: [],
      heap: [],
      clickToPaint: [],
      slowShownCpu: [],
      slowLongestTask: [],
      slowClickToPaint: [],
      slowWait: [],
      shift: 0,
    }),
  )
  const blankCpu: number[] = []
  // The first visits of a browser are dearer than all others.
  for (const { asks, answers } of subjects) await visitShown(browser, asks, {}, answers)
  const blankHeap = await heapOf(browser, blank)
  for (let turn = 0; turn < rounds; turn++) {
    blankCpu.push(await visitIdle(browser, blank))
    for (const [index, subject] of subjects.entries())
      await round(browser, subject, blankHeap, measured[index] as Measured)
  }
  const figures: PageFigures[] = []
  for (const [index, { name, asks, idle, answers }] of subjects.entries()) {
    const { shift, ...lists } = measured[index] as Measured
    figures.push({
      name,
      shift,
      onLoad: await visitFetching(browser, idle, false),
      inAll: await visitFetching(browser, asks, true, answers),
      // The keys are those of the lists.
      ...(Object.fromEntries(Object.entries(lists).map(([what, values]) => [what, spread(values)])) as Record<
        keyof typeof lists,
        Spread
      >),
    })
  }
  await close()
  return { blankCpu: spread(blankCpu), figures }
}

async function heapOf(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage()
  const tools = await page.context().newCDPSession(page)
  await page.goto(url)
  await page.waitForTimeout(300)
  await tools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await tools.send('Runtime.getHeapUsage')
  await page.close()
  return usedSize
}
