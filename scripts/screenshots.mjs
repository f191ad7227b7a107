// Takes pictures of the widget in every state and of every page, on a phone and a desk, light and dark.
// Usage: node scripts/screenshots.mjs [folder [width [scheme]]]
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { everyQuestion, everyQuestionBlock } from '../test/browser/every-question.ts'
import { servePage } from '../test/browser/stage.ts'
import { launchChromium } from './browser.mjs'
import { takeDisplays } from './picture-displays.mjs'
import { serveExamples } from './serve-examples.mjs'

if (process.argv.includes('--help')) {
  console.log(
    'Usage: node scripts/screenshots.mjs [folder [360|1280 [light|dark]]]\nDefault folder: .cache/screenshots.',
  )
  process.exit(0)
}

/** The pages of the owner, beside the first one and those of a single thing. */
const ownerPaths =
  'answers inbox actions staff setup prompts people account alerts requests told ahead begin behind cards care comments draws expectations expected goals outcomes teams'.split(
    ' ',
  )

const root = fileURLToPath(new URL('..', import.meta.url))
const [, , folder = join(root, '.cache/screenshots'), onlyWidth, onlyScheme] = process.argv
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], { stdio: 'inherit' })
const { startCollector } = await import('../packages/collector/dist/start.js')
const browser = await launchChromium()

for (const scheme of ['light', 'dark'])
  for (const width of [360, 1280]) {
    if ((onlyWidth && Number(onlyWidth) !== width) || (onlyScheme && onlyScheme !== scheme)) continue
    const database = join(tmpdir(), `earshot-screenshots-${process.pid}.db`)
    for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true })
    const ownerPassword = 'a password for pictures'
    const collector = await startCollector({ port: 0, database: `sqlite:${database}`, ownerPassword })
    const examples = await serveExamples({ collector: collector.url })
    const phone = width < 600
    const context = await browser.newContext({
      viewport: { width, height: phone ? 740 : 800 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
      hasTouch: phone,
      isMobile: phone,
      deviceScaleFactor: phone ? 2 : 1,
    })
    const page = await context.newPage()
    const picture = async (name, fullPage = false) => {
      await page.waitForTimeout(250)
      await page.screenshot({ path: join(folder, `${name}-${width}-${scheme}.png`), fullPage })
    }
    await takeWidget(page, picture, examples.url)
    await takeDisplays(page, picture, collector.url)
    await takeQuestions(page, picture, collector.url)
    await takeKiosk(page, picture, collector.url)
    await takePages(page, picture, { examples: examples.url, collector: collector.url, ownerPassword })
    await context.close()
    await examples.close()
    await collector.close()
  }
await browser.close()
console.log(`Pictures are in ${folder}`)

/** The popover through a criticism to each of its endings. */
async function takeWidget(page, picture, examples) {
  await page.goto(`${examples}/service/`)
  await picture('page-service')
  await page.getByRole('button', { name: 'How did we do?' }).click()
  await page.getByText('How did we do today?').waitFor()
  await picture('widget-1-rating')
  await page.getByText('Poor', { exact: true }).click()
  await page.getByText('What could have been better?').waitFor()
  await page.getByText('Something else').click()
  await picture('widget-2-choices')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.locator('textarea').fill('I waited for three weeks and nobody called.')
  await picture('widget-3-text')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('button', { name: 'Skip' }).click()
  await picture('widget-4-choice')
  await page.getByText('Say sorry').click()
  await page.getByText('Yes, please contact me').click()
  await page.getByLabel('Email').fill('kim@')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await picture('widget-5-contact-problem')
  await page.getByLabel('Email').fill('kim@example.com')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  await picture('widget-6-sent')

  await page.reload()
  await page.getByRole('button', { name: 'How did we do?' }).click()
  await page.getByText('Outstanding', { exact: true }).click()
  await page.locator('textarea').waitFor()
  await page.route('**/v1/events*', (route) => route.abort())
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('Saved, will be sent').waitFor()
  await picture('widget-7-saved')
  await page.unroute('**/v1/events*')

  await page.addInitScript(() => {
    // A browser without any storage.
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await page.goto(`${examples}/service/`)
  await page.route('**/v1/events*', (route) => route.abort())
  await page.getByRole('button', { name: 'How did we do?' }).click()
  await page.getByText('Good', { exact: true }).click()
  await page.locator('textarea').fill('A bell at the door.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('Not sent', { exact: true }).waitFor()
  await picture('widget-8-not-sent')
  await page.unroute('**/v1/events*')
}

/** Every kind of question and every look, as they come and, where that shows, chosen. */
async function takeQuestions(page, picture, collector) {
  const site = await servePage(
    `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><style>:root{color-scheme:light dark}</style><main><div data-earshot="everything"></div></main>${everyQuestionBlock}<script async src="${collector}/earshot.js" data-storage="none"></script>`,
  )
  await page.goto(site.url)
  for (const [index, { id, text }] of everyQuestion.questions.entries()) {
    await page.getByRole('heading', { name: text }).waitFor()
    const name = `question-${String(index + 1).padStart(2, '0')}-${id}`
    await picture(name)
    const options = page.locator('[part=option]')
    if (/faces|stars|thumbs|numbers/.test(id)) {
      // By keyboard: a tap would go on.
      await options.nth(1).locator('input').focus()
      await page.keyboard.press('Space')
      await picture(`${name}-chosen`)
      await page.locator('[part=next]').click()
    } else if (/matrix|consent/.test(id)) {
      await page.locator('[part=next]').click()
      await page.getByRole('alert').waitFor()
      await picture(`${name}-problem`)
      for (const row of await page.locator('[part=options]').all())
        await row.locator('[part=option]').first().click()
      await page.locator('[part=next]').click()
    } else if (id === 'number') {
      await page.locator('[part=input]').fill('120')
      await page.locator('[part=next]').click()
      await picture(`${name}-problem`)
      await page.locator('[part=skip]').click()
    } else if (id !== 'message') await page.locator('[part=skip]').click()
  }
  await site.close()
}

/** A kiosk from one person to the next, and while it is closed. */
async function takeKiosk(page, picture, collector) {
  const kiosk = (more) =>
    servePage(
      `<!doctype html><html lang="en"><title>Kiosk</title><meta name="viewport" content="width=device-width"><style>:root{color-scheme:light dark}</style><script async src="${collector}/earshot.js" data-prompt="how-did-we-do" data-display="kiosk" data-pin="0427" ${more}></script>`,
    )
  const [open, closed] = await Promise.all([kiosk(''), kiosk('data-hours="03:00-03:01"')])
  await page.goto(open.url)
  const touch = page.getByText('Touch to tell us how it was')
  await touch.waitFor()
  await picture('kiosk-1-attract')
  await page.getByRole('button', { name: 'PIN' }).click()
  await picture('kiosk-2-pin')
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Language' }).click()
  await picture('kiosk-3-languages')
  await page.getByRole('button', { name: 'English' }).click()
  await touch.click()
  await page.getByText('Poor', { exact: true }).waitFor()
  await picture('kiosk-4-rating')
  await page.getByText('Poor', { exact: true }).click()
  await page.getByText('Something else').click()
  await picture('kiosk-5-choices')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.locator('textarea').fill('I waited for three weeks.')
  await picture('kiosk-6-text')
  await page.getByRole('button', { name: 'I need more time' }).waitFor({ timeout: 60_000 })
  await picture('kiosk-7-warning')
  await page.getByRole('button', { name: 'I need more time' }).click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  await picture('kiosk-8-thanks')
  await page.goto(closed.url)
  await page.getByText('We are closed just now').waitFor()
  await picture('kiosk-9-closed')
  await Promise.all([open.close(), closed.close()])
}

async function takePages(page, picture, { examples, collector, ownerPassword }) {
  await page.goto(`${examples}/overview/`)
  await picture('page-overview')
  await page.goto(`${examples}/restaurant/`)
  await page.getByText('Please send someone').waitFor()
  await picture('page-restaurant')
  await page.getByText('Something is not right').click()
  await page.getByText('It is cold').click()
  await picture('page-restaurant-wrong')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByText('Yes, please').click()
  await page.getByText('Sent', { exact: true }).waitFor()
  await picture('page-restaurant-sent')
  await page.goto(`${examples}/shop/`)
  await page.getByText('The price').waitFor()
  await picture('page-shop')
  await page.getByText('The price').click()
  await page.locator('textarea').fill('The shipping was dear.')
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('Sent', { exact: true }).waitFor()
  await picture('page-shop-sent')

  await page.route('**/earshot.js', (route) => route.abort())
  await page.goto(`${collector}/ask/how-did-we-do`)
  await picture('form-1', true)
  await page.getByLabel('Poor').check()
  await page
    .getByRole('button', { name: /^next|send$/i })
    .first()
    .click()
  await picture('form-2', true)
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByText('See or change your answer').click()
  await picture('own-answer', true)
  await page.getByText('Change my answer').click()
  await picture('own-answer-change', true)
  await page.goto(`${collector}/t/linden/12`)
  await picture('form-table', true)
  await page.goto(collector)
  await picture('owner-login')
  await page.getByLabel(/password/i).fill(ownerPassword)
  await page.keyboard.press('Enter')
  await page.getByText('Table 12').first().waitFor()
  await picture('owner', true)
  for (const path of ownerPaths) {
    await page.goto(`${collector}/${path}`)
    await picture(`owner-${path}`, true)
  }
  await page.unroute('**/earshot.js')
  await page.goto(`${collector}/prompts?from=how-did-we-do`)
  await page.frameLocator('#preview').getByText('How did we do today?').first().waitFor()
  await picture('owner-builder', true)
}
