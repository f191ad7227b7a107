import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Page } from './engines/port.ts'
import { openStage, type Stage, servePage } from './stage.ts'

inEachEngine(({ launch }) => {
  let browser: Browser
  let stage: Stage
  let closing: (() => Promise<unknown>)[] = []

  beforeAll(async () => {
    stage = await openStage()
    browser = await launch()
  })
  afterEach(async () => {
    await Promise.all(closing.map((close) => close()))
    closing = []
  })
  afterAll(async () => {
    await browser.close()
    await stage.close()
  })

  /** A page in a language, with the scripts that it fetched; what has an address like `without` never comes. */
  async function open(
    lang: string,
    body: string,
    without?: string,
  ): Promise<{ page: Page; fetched: string[]; said: readonly string[] }> {
    const script = `<script async src="${stage.collector.url}/earshot.js"></script>`
    const site = await servePage(
      `<!doctype html><html lang="${lang}"><head><title>x</title>${script}</head><body>${body}</body></html>`,
    )
    const page = await browser.newPage()
    const fetched: string[] = []
    const said: string[] = []
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
    page.on('console', (message) => said.push(message.text()))
    closing.push(
      () => page.close(),
      () => site.close(),
    )
    // Before the page is there: the words for a button are fetched as soon as it is read.
    if (without) await page.route(without, (route) => route.abort())
    await page.goto(site.url)
    return { page, fetched, said }
  }

  test('a page in German is asked in German, to the last word, and the answer counts with all others', async () => {
    const { page, fetched, said } = await open(
      'de-AT',
      '<button data-earshot="how-did-we-do">Fragen</button>',
    )
    await page.getByRole('button', { name: 'Fragen' }).click()
    await page.getByText('Gut', { exact: true }).click()
    await page.locator('textarea').fill('Mehr Brot.')
    await page.getByRole('button', { name: 'Senden', exact: true }).click()
    await page.getByText('Gesendet', { exact: true }).waitFor()
    expect(await page.getByRole('dialog').innerText()).not.toMatch(/\b(thank|sent|next|close)\b/i)
    expect(await page.getByRole('dialog').getAttribute('lang')).toBe('de')
    expect(fetched).toEqual(
      expect.arrayContaining(['/messages/de.js', '/presets/de/how-did-we-do.js', '/language.js']),
    )
    expect(fetched.filter((path) => /messages|presets/.test(path))).toHaveLength(3)
    const [row] = stage.rows().filter(({ prompt }) => prompt === 'how-did-we-do')
    expect(row?.data).toMatchObject({ locale: 'de' })
    expect(row?.data.answers[0]).toEqual({ question: 'rating', value: 3, label: 'Gut' })
    expect(said).toEqual([])
  })

  test('a page in Arabic is asked from right to left', async () => {
    const { page } = await open('ar', '<button data-earshot="csat-5">اسأل</button>')
    await page.getByRole('button', { name: 'اسأل' }).click()
    await page.getByRole('dialog').waitFor()
    const dialog = page.getByRole('dialog')
    expect(await dialog.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  })

  test('where words cannot be fetched, the question is asked in English', async () => {
    const { page } = await open(
      'fr',
      '<button data-earshot="how-did-we-do">Demander</button>',
      '**/presets/fr/**',
    )
    await page.getByRole('button', { name: 'Demander' }).click()
    await page.getByText('How did we do today?').waitFor()
    expect(await page.getByRole('dialog').getAttribute('lang')).toBe('en')
  })

  test('setLocale counts for what is asked from then on', async () => {
    const { page } = await open('en', '<p>Hello.</p>')
    await page.waitForFunction(() => 'ask' in (window.earshot ?? {}))
    await page.evaluate(() => {
      // The script above has put the widget there.
      const earshot = window.earshot as unknown as { setLocale(locale: string): void; ask(id: string): void }
      earshot.setLocale('it')
      earshot.ask('how-did-we-do')
    })
    await page.getByText('Buono', { exact: true }).waitFor()
  })

  test('a call is stronger than an element, and what it says itself than what was set before', async () => {
    const { page } = await open(
      'en',
      `<script>(window.earshot = window.earshot || []).push(['setLocale', 'it'])</script>
      <button data-earshot="how-did-we-do" data-earshot-locale="fr">Chiedi</button>`,
    )
    await page.getByRole('button', { name: 'Chiedi' }).click()
    await page.getByText('Buono', { exact: true }).waitFor()
    await page.evaluate(() => {
      // The script above has put the widget there.
      const earshot = window.earshot as unknown as { ask(id: string, options: object): void }
      earshot.ask('csat-5', { locale: 'de' })
    })
    await page.getByText('Sehr zufrieden', { exact: true }).waitFor()
  })
})
