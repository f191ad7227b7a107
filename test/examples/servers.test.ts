import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openStage, type Row, type Stage } from '../browser/stage.ts'
import { bundleFile } from '../frameworks/bundle.ts'
import { openSite, type Site } from '../frameworks/site.ts'
import { exampleFolder, exampleText, openExample } from './example-site.ts'

let browser: Browser
let stage: Stage
let site: Site
let folder: string

beforeAll(async () => {
  ;[browser, stage] = await Promise.all([launchChromium(), openStage()])
  // Beside the packages, so that what is built there finds them.
  folder = mkdtempSync(join(exampleFolder('.'), '../.cache/example-'))
})
afterAll(async () => {
  await browser.close()
  await stage.close()
  rmSync(folder, { recursive: true })
})
afterEach(() => site.close())

async function answer({ page }: Site, word = 'Outstanding'): Promise<Row | undefined> {
  await page.getByText(word, { exact: true }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  return stage.rows().at(-1)
}

test('react: a page that a server has rendered is taken over in strict mode, without a word', async () => {
  const file = join(folder, 'server.mjs')
  writeFileSync(file, await bundleFile(join(exampleFolder('react'), 'server.tsx'), { platform: 'node' }))
  const { answer: page }: { answer(order: string): string } = await import(pathToFileURL(file).href)
  const text = page('A-1041')
  expect(text).toContain('<earshot-prompt prompt="how-did-we-do" context-order="A-1041" display="inline">')
  site = await openSite(browser, {
    '/': text.replaceAll('https://listen.example', stage.collector.url),
    '/client.js': await bundleFile(join(exampleFolder('react'), 'client.tsx')),
  })
  await site.go('/')
  const row = await answer(site)
  expect(await site.page.locator('.panel').count()).toBe(1)
  expect(row).toMatchObject({ prompt: 'how-did-we-do', data: { context: { order: 'A-1041' } } })
  expect(site.said).toEqual([])
})

test('single-file: it runs under a strict policy with its hash, and not when a letter of it was changed', async () => {
  const built = spawnSync(process.execPath, [join(exampleFolder('single-file'), 'build.mjs'), folder], {
    encoding: 'utf8',
  })
  expect(built.stdout).toMatch(/^sha384-[\w+/=]{64}\n$/)
  const real = (file: string): string =>
    readFileSync(join(folder, file), 'utf8').replaceAll('https://listen.example', stage.collector.url)
  // The address of the collector stands in the file, so with another one it has another hash.
  const script = real('asking.min.js')
  const digest = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(script))
  const page = real('index.html').replace(/sha384-[^"]+/, `sha384-${Buffer.from(digest).toString('base64')}`)
  site = await openSite(browser, { '/': page, '/asking.min.js': script })
  await site.go('/')
  await site.page.getByRole('button', { name: 'How did we do?' }).click()
  expect(await answer(site)).toMatchObject({ prompt: 'how-did-we-do', state: 'submitted' })
  const loaded = await site.page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])),
  )
  expect(loaded).toEqual([`${site.url}/asking.min.js`])
  expect(site.said).toEqual([])
  await site.close()

  site = await openSite(browser, { '/': page, '/asking.min.js': `${script} ` })
  await site.go('/')
  await expect.poll(() => site.said.join()).toContain('integrity')
})

test('email-links: opening a link records nothing, sending the form does', async () => {
  site = await openExample(browser, 'email-links', { collector: stage.collector.url, path: '/mail.html' })
  const { page } = site
  const before = stage.rows().length
  const link = await page.getByRole('link', { name: 'How did we do?' }).getAttribute('href')
  expect(exampleText('email-links/mail.txt', stage.collector.url)).toContain(link)
  for (let times = 0; times < 3; times++) expect((await fetch(link ?? '')).status).toBe(200)
  expect(stage.rows()).toHaveLength(before)
  await page.getByRole('link', { name: 'How did we do?' }).click()
  // The widget takes the form's place; a tap before that would be the form's.
  await page.locator('[data-earshot]').locator('.panel').waitFor()
  expect(await answer(site)).toMatchObject({ data: { context: { visit: 'R-207', campaign: 'ready' } } })
})

test('restaurant: a table’s code calls somebody, whose phone shows the table', async () => {
  site = await openExample(browser, 'restaurant', { collector: stage.collector.url })
  const phone = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await phone.goto(`${stage.collector.url}/staff`)
  await phone.getByLabel(/password/i).fill(stage.ownerPassword)
  await phone.keyboard.press('Enter')
  await phone.waitForURL((url) => url.pathname !== '/login')
  await phone.goto(`${stage.collector.url}/staff`)
  await phone.getByText('No table waits.').waitFor()
  const [, address = ''] = /href="([^"]+\/t\/linden\/12)"/.exec(exampleText('restaurant/index.html')) ?? []
  // The code on the table leads to the form; the example's page has the same in its place.
  const guest = await browser.newPage({ javaScriptEnabled: false })
  await guest.goto(address.replace('https://listen.example', stage.collector.url))
  await guest.getByLabel('Please send someone').check()
  await guest.getByRole('button', { name: /^(next|send)$/i }).click()
  await guest.getByText('Sent').first().waitFor()
  await phone.getByText('Table 12').first().waitFor()
  await phone.getByRole('button', { name: 'Done' }).click()
  await phone.getByText('No table waits.').waitFor()
  await Promise.all([phone.close(), guest.close()])
})

const php = spawnSync('php', ['--version']).status === 0
test.skipIf(!php)(
  `wordpress: the shortcode and the thank-you page print the element${php ? '' : ' (left out: PHP is not installed)'}`,
  async () => {
    // The functions of WordPress that it calls, as far as it needs them.
    const harness = `<?php
      $said = array( 'action' => array(), 'shortcode' => array() );
      function add_action( $name, $run ) { global $said; $said['action'][$name] = $run; }
      function add_shortcode( $name, $run ) { global $said; $said['shortcode'][$name] = $run; }
      function wp_enqueue_script( $name, $address, $needs, $version, $how ) {
        echo "<script \${how['strategy']} src='$address'></script>";
      }
      function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
      function shortcode_atts( $known, $given ) { return array_intersect_key( $given + $known, $known ); }
      require $argv[1];
      $said['action']['wp_enqueue_scripts']();
      $said['action']['woocommerce_thankyou']( 1041 );
      echo $said['shortcode']['earshot']( array( 'prompt' => 'how-did-we-do', 'onclick' => '"><b>' ) );
      echo $said['shortcode']['earshot']( array( 'prompt' => '"><b>' ) );`
    writeFileSync(join(folder, 'harness.php'), harness)
    const { stdout, stderr } = spawnSync(
      'php',
      [join(folder, 'harness.php'), join(exampleFolder('wordpress'), 'earshot.php')],
      { encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    expect(stdout).toContain(
      '<earshot-prompt prompt="post-purchase" context-order="WC-1041"></earshot-prompt>',
    )
    expect(stdout).toContain('<earshot-prompt prompt="how-did-we-do" display="inline"></earshot-prompt>')
    expect(stdout).not.toContain('<b>')
    const body = stdout.replaceAll('https://listen.example', stage.collector.url)
    site = await openSite(browser, {
      '/': `<!doctype html><html lang="en"><title>Thanks</title><body>${body.replace(/<earshot-prompt prompt="&quot.*/, '')}</body></html>`,
    })
    await site.go('/')
    await site.page.getByText('A friend told me').waitFor()
    expect(await answer(site)).toMatchObject({ prompt: 'how-did-we-do' })
    expect(site.said).toEqual([])
  },
)
