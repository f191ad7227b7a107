// Pictures of each display on a page of somebody's, for scripts/screenshots.mjs.
import { servePage } from '../test/browser/stage.ts'

const words = '<p>Fresh bread every morning, and soup at noon. Come in and sit down for a while.</p>'

/** A page of somebody's, with a script tag that asks. */
const shop = (collector, attributes, body = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A bakery</title><meta name="viewport" content="width=device-width"><style>:root{color-scheme:light dark}body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:17px/1.6 Georgia,serif}button{font:inherit}</style><h1>The bakery</h1>${words.repeat(4)}${body}${words.repeat(8)}<script async src="${collector}/earshot.js" data-storage="none" ${attributes}></script>`

const tab = 'data-prompt="how-did-we-do" data-display="tab"'
const asks = 'data-prompt="how-did-we-do" data-delay="0s"'
const question = 'How did we do today?'

/** What is set, and what the person does before the picture. */
const displays = {
  'popover-bottom-end': [asks],
  'popover-top-start': [`${asks} data-placement="top-start"`],
  'popover-beside': [
    '',
    '<p><button data-earshot="how-did-we-do">How did we do?</button></p>',
    (page) => page.getByRole('button', { name: 'How did we do?' }).click(),
  ],
  modal: [`${asks} data-display="modal"`],
  'banner-bottom': [`${asks} data-display="banner"`],
  'banner-top': [`${asks} data-display="banner" data-placement="top"`],
  'banner-choices': [
    `${asks} data-display="banner"`,
    '',
    async (page) => {
      await page.getByText('Poor', { exact: true }).click()
      await page.getByText('What could have been better?').waitFor()
    },
  ],
  'banner-text': [
    `${asks} data-display="banner"`,
    '',
    async (page) => {
      await page.getByText('Outstanding', { exact: true }).click()
      await page.locator('textarea').waitFor()
    },
  ],
  'tab-end': [tab, '', (page) => page.locator('[part=launcher]').waitFor(), false],
  'tab-end-open': [tab, '', (page) => page.locator('[part=launcher]').click()],
  'tab-bottom-start': [
    `${tab} data-placement="bottom-start" data-launcher="Tell us"`,
    '',
    (page) => page.locator('[part=launcher]').waitFor(),
    false,
  ],
  'tab-bottom-start-open': [
    `${tab} data-placement="bottom-start" data-launcher="Tell us"`,
    '',
    (page) => page.locator('[part=launcher]').click(),
  ],
  'page-whole': [`${asks} data-display="page"`],
}

/** @param only - a part of the names of those that are wanted */
export async function takeDisplays(page, picture, collector, only = '') {
  for (const [name, [attributes, body, act, asksNow = true]] of Object.entries(displays)) {
    if (!name.includes(only)) continue
    const site = await servePage(shop(collector, attributes, body))
    await page.goto(site.url)
    if (act) await act(page)
    if (asksNow && !/banner-[ct][he]/.test(name)) await page.getByText(question).waitFor()
    await picture(`display-${name}`)
    await site.close()
  }
}
