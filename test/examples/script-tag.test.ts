import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Stage } from '../browser/stage.ts'
import { exampleFiles, exampleFolder, openExample } from './example-site.ts'
import { startProgram } from './program.ts'
import { keptIn } from './receiver-suite.ts'

const widget = fileURLToPath(new URL('../../packages/widget', import.meta.url))
let browser: Browser
let stage: Stage

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

test('script-tag: one line asks by itself, after five seconds, beside the order', async () => {
  const site = await openExample(browser, 'script-tag', { collector: stage.collector.url, path: null })
  const { page, said } = site
  await page.clock.install()
  await site.go('/')
  await page.waitForFunction(() => 'explain' in (window.earshot ?? {}))
  await page.waitForLoadState('networkidle')
  await page.clock.runFor(3000)
  expect(await page.getByText('How did we do today?').count()).toBe(0)
  await page.clock.runFor(6000)
  await page.clock.resume()
  await page.getByText('Outstanding', { exact: true }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  expect(stage.rows()).toMatchObject([{ data: { context: { order: 'A-1041' }, answers: [{ value: 4 }] } }])
  expect(said).toEqual([])
  await site.close()
})

test('own-backend: the page says Sent once the line is in the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-example-'))
  const program = await startProgram(process.execPath, ['server.mjs'], {
    cwd: exampleFolder('own-backend'),
    env: { PORT: '0', ANSWERS: join(folder, 'answers') },
  })
  const { '/': text = '' } = await exampleFiles('own-backend', stage.collector.url)
  const site = await openExample(browser, 'own-backend', {
    collector: stage.collector.url,
    files: { '/': text.replace('http://127.0.0.1:8790/v1/events', program.url) },
    cdn: { 'https://cdn.jsdelivr.net/npm/@earshot/widget@0.1.0': widget },
  })
  const { page, said } = site
  await page.getByRole('button', { name: 'How did we do?' }).click()
  await page.getByText('Fair', { exact: true }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  const submitted = keptIn(folder).filter(({ type }) => type === 'earshot.response.submitted')
  expect(submitted).toMatchObject([{ data: { answers: [{ question: 'rating', value: 2 }] } }])
  expect(said).toEqual([])
  await site.close()
  await program.close()
  rmSync(folder, { recursive: true })
})
