import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { launchChromium } from '../../scripts/browser.mjs'
import { next, only } from './every-question.ts'
import { openGuestPage } from './guest-page.ts'

test('as a module, joined by the site’s own bundler, it is the same', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { createEarshot } from '@earshot/widget'
        const earshot = createEarshot({ prompts: [${JSON.stringify(only('stars', 'ranking'))}], transport: {
          name: 'own', reach: 'full', flush: async () => true,
          send: async ([event]) => ({ status: 'delivered', receipt: { id: event.id } }) } })
        window.outcome = earshot.ask('only-stars')`,
      resolveDir: fileURLToPath(new URL('../../packages/widget', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
    tsconfigRaw: '{}',
  })
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script')
  const browser = await launchChromium()
  const { page } = await openGuestPage(browser, `<script>${script}</script>`)
  await page.locator('[part=option]').nth(4).click()
  await page.getByRole('button', { name: 'Move down: The price' }).click()
  await next(page)
  expect(await page.evaluate(() => (window as unknown as { outcome: unknown }).outcome)).toMatchObject({
    status: 'submitted',
    response: { answers: [{ value: 5 }, { value: ['time', 'price', 'kindness'] }] },
  })
  await browser.close()
})
