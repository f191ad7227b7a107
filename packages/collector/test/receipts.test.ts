import { receiptEntry } from '@earshot/presets/receipt-entry'
import { isIso7064 } from '@earshot/scoring/is-iso7064'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../src/commands/run-command.ts'
import { recordOf } from '../src/ingest/record-of.ts'
import { readReceiptCode, receiptCode } from '../src/receipts/receipt-code.ts'
import { unescaped } from './page-form.ts'
import { secret, signedIn, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { prompts } from './test-responses.ts'
import { senderOf } from './test-sender.ts'
import { type Page, visitorOf } from './test-visitor.ts'

const dayMs = 86_400_000
let test: TestApp
let today: number
beforeEach(() => {
  test = testApp()
  today = Math.floor(test.clock.now / dayMs)
})
afterEach(() => test.close())
const { open, send, stored } = visitorOf(() => test)

const make = (day: number, from = 1, place = 's1'): string => {
  for (let number = from; ; number++) {
    const code = receiptCode({ place, day, number }, secret)
    if (code) return code
  }
}
const tell = async (answers: Record<string, string>, path = '/r/s1') =>
  send(await open(path), answers, 'finish')
const notice = ({ html }: Page): string | undefined =>
  unescaped(/<p class="notice" role="alert">(.*?)<\/p>/.exec(html)?.[1] ?? '') || undefined
/** Way and code of what is kept, the oldest first. */
const kept = async () =>
  (await stored())
    .map(({ data, repeats }) => [data.channel, data.context?.code, repeats !== undefined])
    .reverse()

describe('a code', () => {
  it('has ten characters that nobody mistakes, and is good at its place for seven days', () => {
    const codes = new Set(Array.from({ length: 300 }, (_, index) => make(today, 1 + 2 * index)))
    expect(codes.size).toBeGreaterThan(250)
    for (const code of codes) {
      expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/)
      expect(isIso7064(code)).toBe(true)
    }
    const code = make(today)
    const read = (text: string, days = 0, place = 's1') =>
      readReceiptCode(text, { place, secret, now: (today + days) * dayMs }).status
    expect([-2, -1, 0, 7, 8, 300].map((days) => read(code, days))).toEqual([
      ...['old', 'good', 'good', 'good', 'old', 'old'],
    ])
    expect(read(`${code.slice(0, 4)}-${code.slice(4).toLowerCase()} `)).toBe('good')
    expect(read(code, 0, 's2')).toBe('wrong')
    for (const text of ['', 'K7', code.slice(1), `${code}2`, `3${code.slice(1)}`, `4${code.slice(1)}`])
      if (text !== code) expect(read(text)).toBe('wrong')
  })

  it('is written for a till, the same for the same numbers', async () => {
    const run = async (...words: string[]) => {
      const [out, err]: [string[], string[]] = [[], []]
      const environment = { EARSHOT_DATABASE: `sqlite:${test.path}`, EARSHOT_SECRET: secret }
      const untilStopped = () => Promise.resolve()
      const terminal = {
        environment,
        say: (line: string) => out.push(line),
        warn: (line: string) => err.push(line),
        untilStopped,
      }
      return {
        code: await runCommand(['receipts', ...words], terminal),
        out: out.join('\n'),
        err: err.join('\n'),
      }
    }
    const of = ['--place', 's1', '--day', '2026-11-21', '--codes']
    const five = await run(...of, '5')
    expect([five.code, five.out.split('\n').length, five.out.split('\n')[0]]).toEqual([0, 5, make(today)])
    const [, next = ''] = /^Go on with --from (\d+)\.$/.exec(five.err) ?? []
    expect(`${five.out}\n${(await run(...of, '2', '--from', next)).out}`).toBe((await run(...of, '7')).out)
    expect(await run('--place', 's1', '--codes', '0')).toMatchObject({
      code: 2,
      err: 'Say how many, from 1 to 65535: --codes 200.',
    })
    expect(await run(...of, '65535')).toMatchObject({ code: 1, out: '' })
  })
})

describe('an answer', () => {
  it('is kept under its receipt, once for each code, and as “no-receipt” where there is none', async () => {
    const code = make(today)
    expect((await tell({ code, rating: '4' })).html).toContain('Sent')
    const again = await tell({ code: code.toLowerCase(), rating: '1' })
    expect(again.status).toBe(422)
    expect(notice(again)).toBe(
      `The code “${code.toLowerCase()}” was used before. Type another one, or leave it out and send: your answer then counts as one without a receipt.`,
    )
    // Just sent again, it is heard.
    expect((await send(again, {}, 'finish')).html).toContain('Sent')
    await tell({ rating: '3' })
    expect(await kept()).toEqual([
      ['receipt', code, false],
      ['no-receipt', undefined, false],
      ['no-receipt', undefined, false],
    ])
    expect((await tell({ code: make(today - 8), rating: '2' })).html).toContain('older than seven days')
    expect((await tell({ code: make(today, 1, 's2'), rating: '2' })).html).toContain(
      'no code of a receipt from here',
    )
    expect(await kept()).toHaveLength(3)
  })

  it('has its code from its address, which says where that is none', async () => {
    const code = make(today)
    expect(notice(await open(`/r/s1?code=${code}`))).toBeUndefined()
    expect(await kept()).toEqual([])
    await tell({ rating: '4' }, `/r/s1?code=${code}`)
    expect(notice(await open(`/r/s1?code=${code}`))).toContain('was used before')
    await tell({ rating: '4' }, `/r/s1?code=${code}`)
    await tell({ rating: '4' }, '/r/s1?code=K7')
    await tell({ rating: '4', code: make(today, 90) }, '/r/s1?code=K7')
    expect((await kept()).map(([way]) => way)).toEqual(['receipt', 'no-receipt', 'no-receipt', 'receipt'])
  })

  it('keeps its receipt where it is changed after the code’s time, and cannot mark itself', async () => {
    const code = make(today)
    const page = await tell({ code, rating: '4' })
    const [, mine = ''] = /href="(\/my\/[^"]+)"/.exec(page.html) ?? []
    test.clock.now += 9 * dayMs
    let form = await send(await open(`${mine}/change`), { rating: '3' })
    for (let pages = 0; pages < 5 && form.status === 200; pages++) form = await send(form, {})
    expect(form.status).toBe(303)
    const what = { prompt: receiptEntry, answers: { rating: 1 }, context: { place: 's1', code: 'K7' } }
    const forged = said({ run: 'forged', ...what })
    await senderOf(() => test).post([{ ...forged, data: { ...forged.data, channel: 'receipt' } }])
    const rows = await stored()
    expect(rows.find(({ id }) => id === 'forged')?.data).toMatchObject({
      channel: 'no-receipt',
      context: { place: 's1' },
    })
    expect(rows.find(({ id }) => id !== 'forged')?.data).toMatchObject({
      channel: 'receipt',
      context: { code },
      answers: expect.arrayContaining([expect.objectContaining({ question: 'rating', value: 3 })]),
    })
  })

  it('takes five wrong codes a minute, and what is said all the same', async () => {
    for (let index = 0; index < 5; index++)
      expect(notice(await tell({ code: `K${index}`, rating: '3' }))).toContain(
        'no code of a receipt from here',
      )
    expect((await open('/r/s1?code=K7')).html).toContain('Too many codes were wrong.')
    const code = make(today)
    const held = await tell({ code, rating: '3' })
    expect(notice(held)).toMatch(/^Too many codes were wrong\. Type yours again in a minute, or leave it out/)
    test.clock.now += 60_000
    expect((await send(held, { code }, 'finish')).html).toContain('Sent')
    expect(await kept()).toEqual([['receipt', code, false]])
  })

  it('is in no figure beside the first one, where others were invited, and is told of alone', async () => {
    const way = (channel: string, rating: number, count: number) =>
      Array.from({ length: count }, () => {
        const record = recordOf(said({ answers: { rating } }), prompts)
        if (record.type !== 'response') throw new Error('a response was asked for')
        return { ...record, data: { ...record.data, channel } }
      })
    const cookie = await signedIn(test.app)
    const page = async (query = '') =>
      (await (await test.app.request(`/${query}`, { headers: { cookie } })).text())
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
    await test.storage.store(
      [...way('receipt', 4, 7), ...way('no-receipt', 1, 6), ...way('kiosk', 2, 5)],
      test.clock.now,
    )
    // Nobody was invited: the way with most answers.
    expect(await page()).toContain('Nobody criticised anything in 7 answers.')
    expect(await page('?channel=no-receipt')).toContain('6 of 6')
    await test.storage.store(way('web', 3, 8), test.clock.now)
    expect(await page()).toContain('Nobody criticised anything in 8 answers.')
  })

  it('is told apart on the first page', async () => {
    for (let index = 0; index < 6; index++) await tell({ code: make(today, 1 + 20 * index), rating: '4' })
    for (let index = 0; index < 3; index++) await tell({ rating: '1' })
    const cookie = await signedIn(test.app)
    const html = await (await test.app.request('/', { headers: { cookie } })).text()
    expect(html).toContain('By the code of a receipt.')
    expect(html).toContain('<option value="no-receipt">')
    expect(html).toContain('<option value="receipt">')
  })
})
