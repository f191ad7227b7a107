import { afterEach, expect, it } from 'vitest'
import { runCommand } from '../src/commands/run-command.ts'
import { readSettings } from '../src/config.ts'
import { sealOrder } from '../src/ingest/seal-order.ts'
import { read, secret, type TestApp, testApp } from './test-app.ts'
import { said } from './test-events.ts'
import { senderOf } from './test-sender.ts'
import { visitorOf } from './test-visitor.ts'

let test: TestApp
afterEach(() => test.close())
const { post } = senderOf(() => test)
const { open, stored } = visitorOf(() => test)
const context = { order: 'A-1041', table: '12' }

it('keeps the number of an order as told, as the contract shows it', async () => {
  test = testApp()
  await post([said({ run: 'a', context })])
  expect((await stored())[0]?.data.context).toEqual(context)
})

it('keeps it under a seal where the owner wants it so, and still asks once for each', async () => {
  test = testApp({ orders: 'sealed' })
  const first = said({ run: 'a', context, answers: { rating: 4 } })
  await post([first, said({ run: 'b', context, answers: { rating: 1 } })])
  expect(await (await post([first])).json()).toMatchObject({ duplicate: [first.id] })
  const { responses } = await (await read(test.app, '/v1/responses.json')).json()
  const order = sealOrder('A-1041', secret)
  expect(order).toMatch(/^sealed-[0-9a-f]{22}$/)
  expect(responses).toMatchObject([
    { response: 'b', repeats: 'a', context: { order, table: '12' } },
    { response: 'a', context: { order } },
  ])
  expect(JSON.stringify(await stored())).not.toContain('A-1041')
  expect((await open('/ask/how-did-we-do?order=A-1041')).html).toContain('is already here')
  expect((await open('/ask/how-did-we-do?order=A-1042')).html).not.toContain('is already here')
  expect(sealOrder(order, secret)).toBe(order)
})

it('is found by the number all the same, by whoever erases', async () => {
  test = testApp({ orders: 'sealed' })
  await post([said({ run: 'a', context })])
  const lines: string[] = []
  const code = await runCommand(['erase', 'context', 'order', 'A-1041'], {
    environment: { EARSHOT_DATABASE: `sqlite:${test.path}`, EARSHOT_SECRET: secret },
    say: (line) => lines.push(line),
    warn: (line) => lines.push(line),
    untilStopped: () => Promise.resolve(),
  })
  expect([code, lines[0]]).toEqual([0, 'a'])
  expect(await stored()).toEqual([])
})

it('is set by EARSHOT_ORDERS', () => {
  expect(readSettings({ EARSHOT_ORDERS: 'sealed' })).toMatchObject({ settings: { orders: 'sealed' } })
  expect(readSettings({ EARSHOT_ORDERS: 'yes' })).toMatchObject({ status: 'invalid' })
})
