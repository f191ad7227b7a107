import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { fetched } from '../../scripts/fetched.mjs'
import { openStage, type Stage } from '../browser/stage.ts'
import { openSite } from '../frameworks/site.ts'
import { exampleFolder, exampleText } from './example-site.ts'

const astro = fetched({ astro: '7.3.5' })
let browser: Browser
let stage: Stage
let project: string

beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'earshot-astro-'))
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  rmSync(project, { recursive: true })
  await browser.close()
  await stage.close()
})

/** What Astro makes of the example, file by file, as a site serves it. */
function built(): Readonly<Record<string, string>> {
  const page = 'src/pages/index.astro'
  cpSync(exampleFolder('astro'), project, { recursive: true })
  writeFileSync(join(project, page), exampleText(`astro/${page}`, stage.collector.url))
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  symlinkSync(join(`${astro}`, 'node_modules'), join(project, 'node_modules'))
  execFileSync(process.execPath, [join(project, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: project,
    stdio: 'pipe',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  const files = readdirSync(join(project, 'dist'), { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    files
      .filter((file) => /\.(html|js|css)$/.test(file))
      .map((file) => [
        file === 'index.html' ? '/' : `/${file}`,
        readFileSync(join(project, 'dist', file), 'utf8'),
      ]),
  )
}

const title = astro ? 'astro' : 'astro (left out: it could not be fetched)'
test.skipIf(!astro)(
  `${title}: what it builds asks beside the order, and the page hears of the answer`,
  async () => {
    const site = await openSite(browser, built())
    await site.go('/')
    const { page, said } = site
    await page.getByRole('heading', { name: 'Thank you. Order A-1041 is in.' }).waitFor()
    await page.getByText('Outstanding', { exact: true }).click()
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    await page.getByText('We read it today.').waitFor()
    expect(stage.rows().at(-1)).toMatchObject({
      prompt: 'how-did-we-do',
      data: { context: { order: 'A-1041' } },
    })
    expect(said).toEqual([])
    await site.close()
  },
  400_000,
)
