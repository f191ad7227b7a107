import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { ResponseData } from '@earshot/core/event'
import { isCriticism } from '@earshot/core/is-criticism'
import type { Prompt } from '@earshot/core/prompt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findings } from './axe.ts'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Page } from './engines/port.ts'

const bin = fileURLToPath(new URL('../../packages/collector/bin/earshot.js', import.meta.url))
const readKey = 'sk_a-read-key-for-tests-0123456789ab'
const dayMs = 86_400_000

interface Heard extends ResponseData {
  readonly state: string
  readonly receivedAt: string
  readonly repeats?: string
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const weekOf = (time: number): number => Math.floor((Math.floor(time / dayMs) + 3) / 7)
const whole = (share: number): number => Math.round(share * 100)

/** Wilson's interval, written out once more: the page's own is not to vouch for itself. */
function wilson(x: number, n: number): { share: number; low: number; high: number } {
  const [p, z] = [x / n, 1.959964]
  const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n)
  return { share: p, low: centre - half, high: centre + half }
}

inEachEngine(({ launch }) => {
  let folder: string
  let program: ChildProcess
  let url: string
  let browser: Browser
  let heard: readonly Heard[]
  let prompts: ReadonlyMap<string, Prompt>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-demo-'))
    program = spawn(process.execPath, [bin, 'demo', '--json'], {
      env: {
        ...process.env,
        EARSHOT_PORT: '0',
        EARSHOT_DATABASE: `sqlite:${join(folder, 'demo.db')}`,
        EARSHOT_READ_KEY: readKey,
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const { stdout } = program
    if (!stdout) throw new Error('the program has no output')
    for await (const line of createInterface({ input: stdout })) {
      url = JSON.parse(line).url
      break
    }
    browser = await launch({ still: true })
    const known: { prompts: Prompt[] } = await (await fetch(`${url}/v1/prompts`)).json()
    prompts = new Map(known.prompts.map((prompt) => [prompt.id, prompt]))
    const reply = await fetch(`${url}/v1/responses.ndjson`, {
      headers: { authorization: `Bearer ${readKey}` },
    })
    heard = (await reply.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    program?.kill()
    await rm(folder, { recursive: true, force: true })
  })

  /** The owner's first page on a phone. */
  async function openPage(dark = false): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 780 },
      ...(dark && { colorScheme: 'dark' as const }),
    })
    const page = await context.newPage()
    await page.goto(`${url}/login`)
    await page.getByLabel(/password/i).fill('earshot-demo')
    await page.keyboard.press('Enter')
    await page.getByText('What to make better').waitFor()
    return page
  }

  /** What counts: not what was withdrawn, nor what another answer stands for. */
  const counted = (holds: (item: Heard) => boolean): readonly Heard[] =>
    heard.filter((item) => item.state !== 'withdrawn' && !item.repeats && holds(item))
  const isCritical = (item: Heard): boolean =>
    isCriticism(item, prompts.get(item.prompt.id), item.presentation?.scales)

  test('the first screen of a phone answers the three questions, and each sentence is the counted value', async () => {
    const page = await openPage()
    const say = await page
      .locator('.block .say')
      .evaluateAll((found) =>
        found
          .filter((element) => element.getBoundingClientRect().bottom <= 780)
          .map((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
      )
    const now = Date.now()
    const thisWeek = weekOf(now)
    const inTwelveWeeks = (item: Heard): boolean => weekOf(Date.parse(item.receivedAt)) > thisWeek - 12

    // Does somebody wait? The example ends with two tables that call.
    expect(say[0]).toMatch(/^2 guests wait\. Oldest: \d+ min \(Table 12\)\./)

    // What would you fix first? Counted anew from what the program gives to anybody who reads.
    const critical = counted(
      (item) =>
        item.audience === 'external' &&
        // Whoever passes a kiosk is not who was invited: told apart, and never added.
        item.channel !== 'kiosk' &&
        inTwelveWeeks(item) &&
        isCritical(item) &&
        !!prompts.get(item.prompt.id)?.questions.some(({ id, type }) => id === 'what' && type === 'choices'),
    )
    const named = new Map<string, number>()
    for (const { answers } of critical) {
      const what = answers.find(({ question }) => question === 'what')?.value
      for (const need of Array.isArray(what) ? what : []) named.set(need, (named.get(need) ?? 0) + 1)
    }
    const [[, most = 0] = []] = [...named].sort(([, a], [, b]) => b - a)
    const { share, low, high } = wilson(most, critical.length)
    expect(say[1]).toContain(
      `: ${most} of ${critical.length} critical answers (${whole(share)} %, ${whole(low)}–${whole(high)} %).`,
    )
    expect([...named].filter(([, count]) => count === most).map(([need]) => need)).toEqual(['time'])
    expect(say[1]).toMatch(/^How long it took: /)

    // Has anything really changed? Since the change 98 days ago, by week, at the bill.
    const changed = now - 98 * dayMs
    const weeks = new Map<number, { critical: number; n: number }>()
    for (const item of counted(({ prompt }) => prompt.id === 'after-meal')) {
      const week = weekOf(Date.parse(item.receivedAt))
      if (week < weekOf(changed)) continue
      const found = weeks.get(week) ?? { critical: 0, n: 0 }
      weeks.set(week, found)
      found.n += 1
      if (isCritical(item)) found.critical += 1
    }
    const all = [...weeks.values()]
    const centre =
      all.reduce((sum, week) => sum + week.critical, 0) / all.reduce((sum, week) => sum + week.n, 0)
    const [last, week] = [Math.max(...weeks.keys()), weeks.get(Math.max(...weeks.keys()))]
    expect(week).toBeDefined()
    const { critical: x = 0, n = 0 } = week ?? {}
    const normal = say.find(
      (sentence) => sentence.includes('critical:') || sentence.includes('were critical'),
    )
    expect(normal).toContain(`${x} of ${n}`)
    expect(normal?.startsWith('This week')).toBe(last === thisWeek)
    if (n * centre >= 5 && n * (1 - centre) >= 5) {
      const half = 3 * Math.sqrt((centre * (1 - centre)) / n)
      const limits = `${whole(Math.max(0, centre - half))}–${whole(Math.min(1, centre + half))} %`
      expect(normal).toContain(`A normal week is ${limits}.`)
      const isOut = Math.abs(x / n - centre) > half
      expect(normal?.includes('Nothing has changed.')).toBe(!isOut)
    }
    await page.close()
  })

  test.each(['light', 'dark'] as const)('axe finds nothing on the filled pages, %s', async (scheme) => {
    const page = await openPage(scheme === 'dark')
    const seen: string[] = []
    for (const path of [
      '/',
      '/?place=Linden&weeks=52',
      '/?audience=internal',
      '/?audience=vendor',
      '/care',
      '/outcomes',
      '/teams',
      '/inbox',
      '/inbox?show=closed',
      '/staff',
      '/actions',
      '/answers',
    ]) {
      await page.goto(url + path)
      // What is folded is looked at as well.
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      seen.push(...(await findings(page)).map((finding) => `${path}: ${finding}`))
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(beyond, `${path} scrolls sideways`).toBe(0)
    }
    await page.goto(`${url}/inbox`)
    await page.locator('.case h2 a').first().click()
    await page.getByText('What was said').waitFor()
    seen.push(...(await findings(page)).map((finding) => `case: ${finding}`))
    expect(seen).toEqual([])
    await page.close()
  })

  test('F0-26 a filtered view says so in red, and is not kept', async () => {
    const page = await openPage()
    await page.goto(`${url}/?shift=lunch`)
    const line = page.getByText('Filtered:')
    await line.waitFor()
    expect(
      await line
        .first()
        .evaluate((element) => getComputedStyle(element.closest('p') ?? element).backgroundColor),
    ).toBe('rgb(179, 38, 30)')
    await page.goto(`${url}/`)
    await page.getByText('What to make better').waitFor()
    expect(await line.count()).toBe(0)
    await page.close()
  })
})
