import { createServer, type ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { inEachEngine } from './engines/engines.ts'
import type { Browser, Context, Page } from './engines/port.ts'
import { openGuestPage } from './guest-page.ts'
import { openStage, type Stage } from './stage.ts'

inEachEngine(({ launch }) => {
  let browser: Browser
  let stage: Stage
  let closing: (() => Promise<unknown>)[]

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    stage = await openStage()
    closing = []
  })
  afterEach(async () => {
    await Promise.all(closing.map((close) => close()))
    await stage.close()
  })

  async function open(
    attributes: string,
    body = '<button data-earshot="how-did-we-do">Ask</button>',
  ): Promise<Page> {
    const head = `<script async src="${stage.collector.url}/earshot.js" ${attributes}></script>`
    const guest = await openGuestPage(browser, body, { head })
    closing.push(guest.close)
    return guest.page
  }

  async function answer(page: Page, text: string): Promise<void> {
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.getByText('Good', { exact: true }).click()
    await page.locator('textarea').fill(text)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
  }

  const offline = (context: Context): Promise<void> => context.setOffline(true)

  test('Not sent: without network and storage the text stays, and can be sent again or taken along', async () => {
    const page = await open(
      'data-storage="none"',
      '<button data-earshot="how-did-we-do">Ask</button><input id="notes">',
    )
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.getByText('Good', { exact: true }).click()
    await page.route('**/v1/events*', (route) => route.abort())
    await page.locator('textarea').fill('A bell at the door.')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('Not sent', { exact: true }).waitFor()
    expect(await page.getByRole('dialog').innerText()).not.toMatch(/thank/i)
    expect(await page.locator('textarea').inputValue()).toBe(
      'How did we do today?\nGood\n\nWhat is one thing we could do better?\nA bell at the door.',
    )
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByText('Copied').waitFor()
    await page.locator('#notes').focus()
    await page.keyboard.press('Control+V')
    await expect.poll(() => page.locator('#notes').inputValue()).toContain('A bell at the door.')

    await page.unroute('**/v1/events*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    expect(stage.rows()).toMatchObject([
      { state: 'submitted', data: { answers: [{ value: 3 }, { value: 'A bell at the door.' }] } },
    ])
  })

  test('Not sent becomes Sent by itself when the network is back while the page is still open', async () => {
    const page = await open('data-storage="none"')
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.getByText('Good', { exact: true }).click()
    await offline(page.context())
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.getByText('Not sent', { exact: true }).waitFor()
    await page.context().setOffline(false)
    await page.getByText('Sent', { exact: true }).waitFor()
    expect(stage.rows()).toMatchObject([{ state: 'submitted' }])
  })

  test('a call to a table is never called sent before somebody has it', async () => {
    const page = await open('', '<div data-earshot="table-check" data-earshot-context-table="12"></div>')
    await page.getByText('Please send someone').waitFor()
    await offline(page.context())
    await page.getByText('Please send someone').click()
    await page.getByText('We could not reach the team. Please wave to us.').waitFor()
    expect(await page.getByText('We told the team.').count()).toBe(0)
  })

  test('a destination that never replies: Saved, long before it gives up', async () => {
    const silent = await serve(() => {})
    const page = await open(`data-endpoint="${silent}"`)
    await answer(page, 'Nothing.')
    await page.getByText('Saved, will be sent').waitFor({ timeout: 4_000 })
  })

  test('a friendly reply that is no receipt is never called sent', async () => {
    const portal = await serve((response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' })
      response.end('<h1>Welcome to the hotel network</h1>')
    })
    const page = await open(`data-endpoint="${portal}"`)
    await answer(page, 'Nothing.')
    await page.getByText('Saved, will be sent').waitFor()
  })

  test('a wrong key is refused and the answer is kept', async () => {
    const page = await open('data-key="pk_not-the-right-one"')
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await answer(page, 'Nothing.')
    await page.getByText('Saved, will be sent').waitFor()
    expect(said.filter((line) => line.startsWith('Earshot: '))).toEqual([
      'Earshot: what was said here is not taken by its destination: parked 401: The key is no write key of this collector, or it has ended. It begins with pk_ and stands on its start screen.',
    ])
    expect(stage.rows()).toEqual([])
  })

  test('a text of one megabyte is cut where it was said that it would be, and arrives', async () => {
    const page = await open('')
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await page.getByText('Good', { exact: true }).click()
    await page.locator('textarea').fill('x'.repeat(9_900))
    await page.getByText('100 characters left').waitFor()
    await page.locator('textarea').fill('y'.repeat(1_000_000))
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('Sent', { exact: true }).waitFor()
    expect(String(stage.rows()[0]?.data.answers[1]?.value)).toHaveLength(10_000)
  })

  /** A destination of its own behaviour. */
  async function serve(reply: (response: ServerResponse) => void): Promise<string> {
    const server = createServer((request, response) => {
      request.resume()
      reply(response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(
      () =>
        new Promise((resolve) => {
          server.close(resolve)
          server.closeAllConnections()
        }),
    )
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/events`
  }
}, 'promises')
