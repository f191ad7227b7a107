import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { openGuestPage } from './guest-page.ts'

const program = fileURLToPath(new URL('../../packages/collector/src/earshot.ts', import.meta.url))

/** What a new user does: starts the program in an empty folder, reads what it says, and does that. */
test('F0-12 from nothing to the first stored answer: one program, one line, nothing set', async () => {
  const began = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'earshot-first-'))
  const words = ['--conditions=@earshot/source', program, 'serve', '--json']
  const child = spawn(process.execPath, words, {
    cwd: folder,
    env: { PATH: process.env.PATH, EARSHOT_PORT: '0' },
  })
  const browser = await launchChromium()
  try {
    let told = ''
    child.stderr.on('data', (data) => {
      told += data
    })
    const [first] = await once(child.stdout, 'data')
    const { url } = JSON.parse(`${first}`)
    while (!told.includes('Owner')) await once(child.stderr, 'data')
    const [, password = ''] = /Owner's password\s+(\S+)/.exec(told) ?? []

    const owner = await browser.newPage()
    await owner.goto(url)
    await owner.getByLabel(/password/i).fill(password)
    await owner.keyboard.press('Enter')
    const line = (await owner.locator('pre code').textContent()) ?? ''
    expect(line).toMatch(/^<script async src="[^"]+" data-key="pk_[^"]+" data-prompt="[^"]+"><\/script>$/)

    const guest = await openGuestPage(browser, '<p>A page of somebody’s.</p>', { head: line, hurried: true })
    await guest.page.getByText('Fair', { exact: true }).click()
    await guest.page.getByRole('button', { name: 'Send now' }).click()
    await guest.page.getByText('Sent', { exact: true }).waitFor()
    await guest.close()

    await owner.goto(`${url}/answers`)
    await owner.getByText('Fair', { exact: true }).first().waitFor()
    expect(Date.now() - began).toBeLessThan(5 * 60_000)
  } finally {
    await browser.close()
    child.kill()
    if (child.exitCode === null) await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
})
