import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { fetched } from '../../scripts/fetched.mjs'
import { openStage, type Stage } from '../browser/stage.ts'
import { openSite } from '../frameworks/site.ts'
import { exampleFolder, exampleText } from './example-site.ts'

// Those that bring a builder of their own, which makes the whole site: it is fetched, and builds the example as it stands.

interface Builder {
  readonly name: string
  readonly packages: Readonly<Record<string, string>>
  /** The program within `node_modules`, and the folder that it writes. */
  readonly program: string
  readonly out: string
  /** The file that names the collector. */
  readonly tag: string
}

const builders: readonly Builder[] = [
  {
    name: 'astro',
    packages: { astro: '7.3.5' },
    program: 'astro/bin/astro.mjs',
    out: 'dist',
    tag: 'src/pages/index.astro',
  },
  {
    name: 'next',
    packages: { next: '16.4.6', react: '19.3.1', 'react-dom': '19.3.1' },
    program: 'next/dist/bin/next',
    out: 'out',
    tag: 'app/layout.jsx',
  },
]

let browser: Browser
let stage: Stage
beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
})
afterAll(async () => {
  await browser.close()
  await stage.close()
})

/** What the builder makes of the example, file by file, as a site serves it. */
function built(folder: string, { name, program, out, tag }: Builder): Readonly<Record<string, string>> {
  // Inside the folder of what was fetched: some builders follow no link out of their project.
  const project = mkdtempSync(join(folder, 'project-'))
  try {
    cpSync(exampleFolder(name), project, { recursive: true })
    writeFileSync(join(project, tag), exampleText(`${name}/${tag}`, stage.collector.url))
    writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
    execFileSync(process.execPath, [join(folder, 'node_modules', program), 'build'], {
      cwd: project,
      stdio: 'pipe',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        NEXT_TELEMETRY_DISABLED: '1',
      },
    })
    const files = readdirSync(join(project, out), { recursive: true, encoding: 'utf8' })
    return Object.fromEntries(
      files
        .filter((file) => /\.(html|js|css)$/.test(file))
        .map((file) => [
          file === 'index.html' ? '/' : `/${file}`,
          readFileSync(join(project, out, file), 'utf8'),
        ]),
    )
  } finally {
    rmSync(project, { recursive: true })
  }
}

for (const builder of builders) {
  const folder = fetched(builder.packages)
  const title = folder ? builder.name : `${builder.name} (left out: it could not be fetched)`
  test.skipIf(!folder)(
    `${title}: what it builds asks beside the order, and the page hears of the answer`,
    async () => {
      const site = await openSite(browser, built(`${folder}`, builder))
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
}
