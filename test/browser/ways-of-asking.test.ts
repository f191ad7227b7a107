import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startCollector } from '@earshot/collector/start'
import type { EarshotGlobal } from '@earshot/widget/script'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { inEachEngine } from './engines/engines.ts'
import type { Browser } from './engines/port.ts'
import { type GuestPage, openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

inEachEngine(({ launch }) => {
  let browser: Browser
  let stage: Stage
  const closing: (() => Promise<unknown>)[] = []

  beforeAll(async () => {
    ;[browser, stage] = await Promise.all([launch(), openStage()])
  })
  afterAll(async () => {
    await browser.close()
    await stage.close()
  })
  afterEach(async () => {
    await Promise.all(closing.splice(0).map((close) => close()))
  })

  async function open(body: string, head = ''): Promise<GuestPage> {
    const guest = await openGuestPage(browser, body, { head, hurried: true })
    closing.push(guest.close)
    return guest
  }

  const tag = (attributes = ''): string =>
    `<script async src="${stage.collector.url}/earshot.js" ${attributes}></script>`

  test('A: one script tag opens its prompt by itself, without taking the focus', async () => {
    const { page, said } = await open(
      '<button autofocus>A button</button>',
      tag('data-prompt="how-did-we-do" data-delay="100ms"'),
    )
    await page.getByText('How did we do today?').waitFor()
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('button')
    await page.getByRole('button', { name: 'Ask me later' }).waitFor()
    expect(said).toEqual([])
  })

  test('B: a form of the page that somebody has begun to fill in is not taken from them', async () => {
    const { page } = await open(
      `<div id="begun" data-earshot="table-check"><form><label><input type="radio" name="r">Good</label></form></div>
     <div id="here" data-earshot="table-check"><form><label><input type="radio" name="r">Fine</label></form></div>`,
    )
    await page.getByText('Good', { exact: true }).click()
    await page.addScriptTag({ url: `${stage.collector.url}/earshot.js` })
    await page.locator('#here').locator('.panel').waitFor()
    await page.waitForFunction(() => 'ask' in (window.earshot ?? {}))
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await page.locator('#begun').locator('.panel').count()).toBe(0)
    expect(await page.locator('#begun').locator('form input').count()).toBe(1)
  })

  test('B: a button opens on click, another element shows it in its place', async () => {
    const { page } = await open(
      `<button data-earshot="how-did-we-do">How did we do?</button>
     <div id="here" data-earshot="table-check" data-earshot-context-table="12">Please wait.</div>`,
      tag(),
    )
    await page.locator('#here').locator('.panel').waitFor()
    await page.getByText('How is it going at your table?').waitFor()
    expect(await page.getByText('Please wait.').count()).toBe(0)
    await page.getByRole('button', { name: 'How did we do?' }).click()
    await page.getByRole('dialog', { name: 'How did we do?' }).waitFor()
  })

  test.each([
    ['', 'beside.js'],
    ['data-earshot-display="modal"', 'displays.js'],
  ])(
    'B: at the click of a button nothing is fetched, and explain knows it before (%s)',
    async (more, last) => {
      const { page, said } = await open(
        `<button data-earshot="csat-5" ${more}>Ask</button><button data-earshot="how-did-we-doo">Unknown</button>`,
        tag(),
      )
      // What is misspelt on a button is told before anybody has clicked.
      await expect
        .poll(() => said)
        .toContain('Earshot: there is no prompt “how-did-we-doo”. Did you mean “how-did-we-do”?')
      const known = () => page.evaluate(() => (window.earshot as EarshotGlobal).explain('csat-5')?.ask)
      await expect.poll(known).toBe(true)
      const fetched = (): Promise<readonly string[]> =>
        page.evaluate(() =>
          performance.getEntriesByType('resource').flatMap(({ name }) => /[^/]+\.js/.exec(name) ?? []),
        )
      // The call to `explain` has fetched what reckons its times.
      await expect.poll(fetched).toEqual(expect.arrayContaining([last, 'configured.js']))
      const before = await fetched()
      await page.getByRole('button', { name: 'Ask' }).click()
      await page.getByRole('dialog').waitFor()
      expect(await fetched()).toEqual(before)
    },
  )

  test('B: a button in a shadow root opens it too, and a link that is opened elsewhere goes there', async () => {
    const { page } = await open(
      `<x-bar></x-bar><script>
         customElements.define('x-bar', class extends HTMLElement {
           connectedCallback() {
             this.attachShadow({ mode: 'open' }).innerHTML = '<button data-earshot="how-did-we-do"><b>Ask</b></button>'
           }
         })
       </script><a href="#there" data-earshot="how-did-we-do">Link</a>`,
      tag(),
    )
    await page.waitForFunction(() => 'ask' in (window.earshot ?? []))
    const kept = (modifier: object): Promise<unknown> =>
      page.evaluate((given) => {
        const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...given })
        document.querySelector('a')?.dispatchEvent(click)
        return !click.defaultPrevented
      }, modifier)
    expect([await kept({ ctrlKey: true }), await kept({ metaKey: true })]).toEqual([true, true])
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.getByRole('dialog').waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    expect(await kept({})).toBe(false)
    await page.getByRole('dialog').waitFor()
  })

  test('C: the element, with its questions as markup', async () => {
    const { page, said } = await open(
      `<earshot-prompt name="lunch">
       <earshot-question id="rating" type="rating" scale="Poor | Fair | Good | Outstanding">How was lunch?</earshot-question>
       <earshot-question id="why" type="text" when="rating <= 2">What happened?</earshot-question>
     </earshot-prompt>`,
      tag(),
    )
    await page.getByText('Fair', { exact: true }).click()
    await page.getByRole('heading', { name: 'What happened?' }).waitFor()
    await page.keyboard.type('It was cold.')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    const lunch = stage.rows().find(({ prompt }) => prompt === 'lunch')
    expect(lunch).toMatchObject({
      data: { answers: [{ value: 2, label: 'Fair' }, { value: 'It was cold.' }] },
    })
    expect(said).toEqual([])
  })

  test('D: a JSON block after the script, with a definition and settings', async () => {
    const config = {
      display: { as: 'modal' },
      prompts: [
        {
          id: 'supper',
          title: 'Supper',
          questions: [
            {
              id: 'what',
              type: 'choices',
              text: 'What was good?',
              options: [
                { id: 'soup', text: 'The soup' },
                { id: 'cake', text: 'The cake' },
              ],
            },
          ],
        },
      ],
    }
    const { page, said } = await open(
      `<button data-earshot="supper">Ask</button><script type="application/json" data-earshot-config>${JSON.stringify(config)}</script>`,
      tag(),
    )
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.getByRole('dialog', { name: 'Supper' }).waitFor()
    expect(
      await page.evaluate(
        () => document.querySelector('[data-overlay]')?.shadowRoot?.querySelectorAll('dialog:modal').length,
      ),
    ).toBe(1)
    await page.getByText('The cake').click()
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(said).toEqual([])
  })

  test('E: a call before the script has come', async () => {
    const { page, said } = await open(
      `<script>
       (window.earshot = window.earshot || []).push(['on', 'shown', (detail) => { window.seen = detail.prompt }])
       window.earshot.push(['ask', 'post-purchase', { context: { order: 'A-9', part: 'delivered' } }])
     </script>${tag()}`,
    )
    await page.getByText('How was your order next to what you expected?').waitFor()
    expect(await page.evaluate(() => (window as unknown as { seen: string }).seen)).toBe('post-purchase')
    expect(said).toEqual([])
  })

  test('in JavaScript, with the outcome', async () => {
    const { page } = await open('', tag())
    await page.waitForFunction(() => 'ask' in (window.earshot ?? {}))
    const outcome = page.evaluate(() => {
      const widget = window.earshot as EarshotGlobal
      return widget.ask('how-did-we-do', { context: { table: 12 }, display: { as: 'modal' } })
    })
    await page.getByText('Outstanding', { exact: true }).click()
    await page.getByRole('button', { name: 'Send now' }).click()
    expect(await outcome).toMatchObject({
      status: 'submitted',
      response: { context: { table: '12' }, answers: [{ question: 'rating', value: 4 }] },
    })
  })

  test('what is written wrongly is told in a sentence, once, and the rest works', async () => {
    const { page, said } = await open(
      `<button data-earshot="how-did-we-do" data-earshot-dispaly="modal" data-earshot-acent="red" data-earshot-accent="redd">Ask</button>
     <button data-earshot="how-did-we-doo">Unknown</button>
     <div data-earshot="table-check" data-earshot-display="modl"></div>
     <button data-earshot="how-did-we-do" data-earshot-context-order="kim@example.com">Personal</button>
     <earshot-prompt name="broken"><earshot-question id="a" type="ratng" scale="Bad | Good">How?</earshot-question></earshot-prompt>
     <earshot-prompt name="cyclic"><earshot-question id="a" when="b = 1">A?</earshot-question><earshot-question id="b" when="a">B?</earshot-question></earshot-prompt>
     <earshot-prompt name="unread"><earshot-question id="a" type="text">A?</earshot-question><earshot-question id="b" when="a = = 1">B?</earshot-question></earshot-prompt>
     <earshot-prompt></earshot-prompt>
     <script type="application/json" data-earshot-config>{ "prompts": [ }</script>`,
      tag(
        'data-prompt="nothing-like-it" data-consent="maybe" data-trigger="click" data-selector="##" data-key="sk_1"',
      ),
    )
    await page.getByRole('button', { name: 'Unknown' }).click()
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.getByText('How did we do today?').waitFor()
    const sentences = [
      '“data-earshot-dispaly” is not known and does nothing. Did you mean “data-earshot-display”?',
      '“data-earshot-acent” is not known and does nothing. Did you mean “data-earshot-accent”?',
      'there is no prompt “how-did-we-doo”. Did you mean “how-did-we-do”?',
      'data-earshot-display="modl" does nothing: it takes one of popover, modal, inline, tab, banner, page, kiosk. Did you mean “modal”?',
      'data-earshot-context-order looks like an e-mail address, a phone number or a card number and is left out. Give an opaque id.',
      'prompt “broken”: questions[0].type is “ratng”, which is not known. Did you mean “rating”?',
      'prompt “cyclic”: questions[0].when: “b = 1” speaks of “b”. A condition may speak of earlier questions only: move that question up.',
      'prompt “unread”: questions[1].when: “a = = 1”, character 5: expected a name, a number or a text, found “=”.',
      '<earshot-prompt> asks nothing. Give it prompt="how-did-we-do", question="…" or <earshot-question> elements.',
      'data-consent="maybe" does nothing: it takes one of required, granted, denied.',
      'data-earshot-accent="redd" does nothing: this browser knows no such colour. Write one like #0b6b63.',
      'data-selector="##" finds nothing: it is no CSS selector. Write one like #order or .pay.',
      'data-key="sk_1" does nothing: it takes the public key, pk_…; a secret one, sk_…, must be ended once it stood in a page.',
    ]
    await expect
      .poll(() => sentences.filter((sentence) => !said.includes(`Earshot: ${sentence}`)))
      .toEqual([])
    expect(said).toContainEqual(
      expect.stringMatching(/^Earshot: the JSON in data-earshot-config cannot be read: .+/),
    )
    expect(said).toContainEqual(
      expect.stringMatching(/^Earshot: there is no prompt “nothing-like-it”\. Known: .*how-did-we-do/),
    )
    const ours = said.filter((line) => line.startsWith('Earshot: '))
    expect(ours.length).toBe(new Set(ours).size)
    // The browser itself notes that two files with unknown names could not be found.
    expect(
      said.filter(
        (line) =>
          !ours.includes(line) &&
          !/Failed to load resource.*404|Loading module from|Request Blocked/.test(line),
      ),
    ).toEqual([])
  })

  test('a definition that the collector has is asked by its id', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'earshot-own-'))
    const file = join(folder, 'prompts.json')
    const lunch = {
      id: 'lunch',
      title: 'Lunch',
      questions: [{ id: 'why', type: 'text', text: 'How was lunch?' }],
      thanks: [{ text: 'Thank you. We read every answer.' }],
      trigger: [{ on: 'manual' }],
    }
    await writeFile(file, JSON.stringify(lunch))
    const collector = await startCollector({
      port: 0,
      database: `sqlite:${join(folder, 'a.db')}`,
      prompts: file,
      widgetFiles: fileURLToPath(new URL('../../packages/widget/dist', import.meta.url)),
    })
    const { page } = await open(
      '<button data-earshot="lunch">Ask</button>',
      `<script async src="${collector.url}/earshot.js"></script>`,
    )
    await page.getByRole('button', { name: 'Ask' }).click()
    await page.getByText('How was lunch?').waitFor()
    await collector.close()
    await rm(folder, { recursive: true })
  })
})
