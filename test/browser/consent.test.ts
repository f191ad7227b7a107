import type { EarshotGlobal } from '@earshot/widget/script'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage, servePage } from './stage.ts'

let browser: Browser
let stage: Stage
let closing: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  browser = await launchChromium()
})
beforeEach(async () => {
  stage = await openStage()
})
afterEach(async () => {
  for (const close of closing) await close()
  closing = []
  await stage.close()
})
afterAll(() => browser.close())

/** A page with a button that asks. Its script takes what the page's address says, so that another visit can say another thing. */
async function open(query: string, privacy = false): Promise<Page> {
  const site = await servePage(
    `<!doctype html><html lang="en"><head><title>x</title><script>
      const script = document.createElement('script')
      script.src = '${stage.collector.url}/earshot.js' + location.search
      document.head.append(script)
    </script></head><body><button data-earshot="how-did-we-do">Ask</button></body></html>`,
  )
  const context = await browser.newContext()
  const page = await context.newPage()
  closing.push(
    () => context.close(),
    () => site.close(),
  )
  if (privacy)
    await page.addInitScript(
      'Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true })',
    )
  await page.goto(site.url + query)
  await page.waitForLoadState('networkidle')
  return page
}

async function visit(page: Page, query: string): Promise<void> {
  await page.goto(new URL(query, page.url()).href)
  await page.waitForLoadState('networkidle')
}

/** Keeps answers from arriving, also what the page tries later. */
const cut = (page: Page): Promise<unknown> => page.route('**/v1/events*', (route) => route.abort())
const mend = (page: Page): Promise<void> => page.unroute('**/v1/events*')

async function answer(page: Page, ending: string): Promise<void> {
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByText('Good', { exact: true }).click()
  await page.locator('textarea').fill('A bell at the door.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText(ending, { exact: true }).waitFor()
}

const consent = (page: Page, said: 'granted' | 'denied' | 'required'): Promise<void> =>
  page.evaluate((word) => (window.earshot as EarshotGlobal).setConsent(word), said)

interface Stored {
  readonly local: readonly string[]
  readonly session: readonly string[]
  readonly cookies: string
  /** The kinds of events that wait in the database; `undefined` where there is none. */
  readonly waiting: readonly string[] | undefined
}

/** All that a page can keep. */
const stored = (page: Page): Promise<Stored> =>
  page.evaluate(async () => {
    const [found] = await indexedDB.databases()
    const read = (name: string): Promise<readonly string[]> =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = reject
        opening.onsuccess = () => {
          const reading = opening.result.transaction('records').objectStore('records').getAll()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result.flatMap(({ text }) => JSON.parse(text).map((event: Event) => event.type)))
          }
        }
      })
    return {
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookies: document.cookie,
      waiting: found?.name ? await read(found.name) : undefined,
    }
  })
const nothing: Stored = { local: [], session: [], cookies: '', waiting: undefined }
const submitted = 'earshot.response.submitted'

describe('storage', () => {
  test('none reads and writes nothing, also where consent is given, and still asks and sends', async () => {
    const page = await open('?storage=none&consent=granted')
    await answer(page, 'Sent')
    await consent(page, 'granted')
    await page.waitForTimeout(300)
    expect(await stored(page)).toEqual(nothing)
    expect(stage.rows()).toMatchObject([{ state: 'submitted' }])
  })

  test('session keeps the marks for the session, and no database', async () => {
    const page = await open('?storage=session')
    await answer(page, 'Sent')
    expect(await stored(page)).toEqual({ ...nothing, session: ['earshot'] })
  })

  test('local keeps nothing before the person answers, and then the marks', async () => {
    const page = await open('')
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.getByText('Good', { exact: true }).waitFor()
    expect(await stored(page)).toEqual(nothing)
    await page.getByText('Good', { exact: true }).click()
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    await page.waitForTimeout(300)
    expect(await stored(page)).toEqual({ ...nothing, local: ['earshot'], waiting: [] })
  })
})

describe('consent that comes later', () => {
  test('before it nothing is kept; with it the answer moves into the database and the marks are written', async () => {
    const page = await open('?consent=required')
    await cut(page)
    await answer(page, 'Not sent')
    expect(await stored(page)).toEqual(nothing)
    await consent(page, 'granted')
    await expect.poll(() => stored(page)).toEqual({ ...nothing, local: ['earshot'], waiting: [submitted] })
    // The page goes away; the next one delivers what waits.
    await mend(page)
    await visit(page, '?consent=granted')
    await expect.poll(() => stage.rows(), { timeout: 30_000 }).toMatchObject([{ state: 'submitted' }])
    await expect.poll(async () => (await stored(page)).waiting, { timeout: 10_000 }).toEqual([])
  })

  test('required on the next page: what is kept is neither read nor sent until it is given again', async () => {
    const page = await open('?consent=granted')
    await cut(page)
    await answer(page, 'Saved, will be sent')
    await mend(page)
    await visit(page, '?consent=required')
    await page.waitForTimeout(7_000) // a look for what earlier pages left would have come within five seconds
    expect(stage.rows()).toEqual([])
    await consent(page, 'granted')
    await expect.poll(() => stage.rows(), { timeout: 30_000 }).toMatchObject([{ state: 'submitted' }])
  })
})

describe('consent that is taken back', () => {
  test('deletes the marks; what the person was told is saved is still delivered, and then gone', async () => {
    const page = await open('?consent=granted')
    await cut(page)
    await answer(page, 'Saved, will be sent')
    expect(await stored(page)).toEqual({ ...nothing, local: ['earshot'], waiting: [submitted] })
    await consent(page, 'denied')
    await expect.poll(async () => (await stored(page)).local).toEqual([])
    expect((await stored(page)).waiting).toEqual([submitted])
    await mend(page)
    await visit(page, '?consent=denied')
    await expect.poll(() => stage.rows(), { timeout: 30_000 }).toMatchObject([{ state: 'submitted' }])
    await expect.poll(() => stored(page), { timeout: 10_000 }).toEqual({ ...nothing, waiting: [] })
  })

  test('what was only begun was promised to nobody, and is deleted', async () => {
    const page = await open('?consent=granted')
    await cut(page)
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.getByText('Good', { exact: true }).click()
    await expect.poll(async () => (await stored(page)).waiting).toEqual(['earshot.response.updated'])
    await consent(page, 'denied')
    await expect.poll(() => stored(page)).toEqual({ ...nothing, waiting: [] })
  })

  test('from then on nothing is kept, and nothing is said to be', async () => {
    const page = await open('?consent=denied')
    await cut(page)
    await answer(page, 'Not sent')
    expect(await stored(page)).toEqual(nothing)
  })
})

describe('Global Privacy Control', () => {
  test('is as if consent were required: it asks and sends, and keeps nothing', async () => {
    const page = await open('', true)
    await answer(page, 'Sent')
    expect(await stored(page)).toEqual(nothing)
    expect(stage.rows()).toMatchObject([{ state: 'submitted' }])
    await consent(page, 'granted')
    await expect.poll(() => stored(page)).toEqual({ ...nothing, local: ['earshot'] })
  })

  test('gives way to a consent that was given', async () => {
    const page = await open('?consent=granted', true)
    await answer(page, 'Sent')
    expect(await stored(page)).toMatchObject({ local: ['earshot'] })
  })
})

test('visits are counted where consent is given: from the second one on it is asked', async () => {
  const page = await open('?consent=granted')
  await page.clock.install()
  const counts = async (): Promise<boolean | undefined> => {
    await visit(page, '?consent=granted&targeting=visit.count%20%3E%3D%202&prompt=how-did-we-do')
    return page.evaluate(
      () =>
        (window.earshot as EarshotGlobal)
          .explain('how-did-we-do')
          ?.rules.find(({ rule }) => rule === 'targeting')?.passes,
    )
  }
  expect(await counts()).toBe(false)
  await page.clock.fastForward('20:00')
  expect(await counts()).toBe(false)
  await page.clock.fastForward('20:00')
  expect(await counts()).toBe(false) // the last page was twenty minutes ago
  await page.clock.fastForward('31:00')
  expect(await counts()).toBe(true)
})
