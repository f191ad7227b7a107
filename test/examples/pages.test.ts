import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { EarshotGlobal } from '@earshot/widget/script'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Row, type Stage } from '../browser/stage.ts'
import type { Site } from '../frameworks/site.ts'
import { exampleText, openExample } from './example-site.ts'

let browser: Browser
let stage: Stage
let site: Site

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})
afterEach(() => site.close())

async function open(name: string, more: Partial<Parameters<typeof openExample>[2]> = {}): Promise<Site> {
  site = await openExample(browser, name, { collector: stage.collector.url, ...more })
  return site
}

/** Answers what is asked as a person would, and gives what the collector has of it. */
async function answer({ page }: Site): Promise<Row | undefined> {
  await page.getByText('Outstanding', { exact: true }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  return stage.rows().at(-1)
}

describe.each(['vue', 'svelte', 'solid', 'angular'])('%s', (name) => {
  test('asks beside the order, and the app hears of the answer', async () => {
    const { page, said } = await open(name)
    await page.getByRole('heading', { name: 'Thank you. Order A-1041 is in.' }).waitFor()
    expect(await answer(site)).toMatchObject({
      prompt: 'how-did-we-do',
      data: { context: { order: 'A-1041' } },
    })
    await page.getByText('We read it today.').waitFor()
    expect(said).toEqual([])
  })
})

test('web-component: it asks in the shadow root of the site’s own element', async () => {
  const { page, said } = await open('web-component')
  expect(await answer(site)).toMatchObject({ data: { context: { order: 'A-1041' } } })
  await page.getByRole('heading', { name: 'We read it today.' }).waitFor()
  expect(said).toEqual([])
})

const folderOf = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
test.each([
  ['turbo', 'https://cdn.jsdelivr.net/npm/@hotwired/turbo@8.0.23', '@hotwired/turbo', 'link'],
  ['htmx', 'https://cdn.jsdelivr.net/npm/htmx.org@2.0.11', 'htmx-2', 'button'],
] as const)('%s: what the next page brings asks', async (name, address, library, role) => {
  const { page, said } = await open(name, { cdn: { [address]: folderOf(library) } })
  await page.getByRole(role, { name: 'Buy' }).click()
  await page.getByRole('heading', { name: 'Thank you. Order A-1041 is in.' }).waitFor()
  expect(await answer(site)).toMatchObject({ data: { context: { order: 'A-1041' } } })
  // Nobody has loaded a page: the framework has swapped its content.
  expect(await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.name)).toBe(`${site.url}/`)
  expect(said).toEqual([])
})

test('gtm: the tag as the manager puts it in, with its variable; the data layer hears of it', async () => {
  const tag = exampleText('gtm/tag.html', stage.collector.url).replace('{{Order ID}}', '"A-1041"')
  const { page, said } = await open('script-tag', {
    // A manager sets the markup, and then makes each script anew, without its attributes.
    files: {
      '/': `<!doctype html><html lang="en"><head><title>A shop</title></head><body><h1>Thank you.</h1><script>
        const holder = document.createElement('div')
        holder.innerHTML = ${JSON.stringify(tag).replaceAll('</', '<\\/')}
        for (const { textContent } of holder.querySelectorAll('script'))
          document.body.append(Object.assign(document.createElement('script'), { textContent }))
      </script></body></html>`,
    },
  })
  expect(await answer(site)).toMatchObject({ data: { context: { order: 'A-1041' } } })
  const layer = await page.evaluate(() => (window as unknown as { dataLayer: object[] }).dataLayer)
  expect(layer.at(-1)).toMatchObject({ event: 'earshot_response_submitted', answer_rating: 4 })
  expect(said).toEqual([])
})

test('internal-team: an anonymous question for the team', async () => {
  const { page, said } = await open('internal-team')
  await page.getByRole('button', { name: 'How was our week?' }).click()
  await page.getByText('Well', { exact: true }).click()
  await page.getByRole('textbox').fill('Fewer meetings.')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  const row = stage.rows().at(-1)
  expect(row).toMatchObject({
    prompt: 'team-week',
    data: { audience: 'internal', answers: [{ question: 'work', value: 3 }, { value: 'Fewer meetings.' }] },
  })
  expect(JSON.stringify(row?.data)).not.toContain('person')
  expect(said).toEqual([])
})

test('kiosk: one person after the other', async () => {
  const { page, said } = await open('kiosk')
  await page.getByRole('button').first().click()
  const row = await answer(site)
  expect(row).toMatchObject({ data: { channel: 'kiosk', context: { place: 'linden', kiosk: 'entrance' } } })
  expect(await page.evaluate(() => typeof (window.earshot as EarshotGlobal).ask)).toBe('function')
  expect(said).toEqual([])
})
