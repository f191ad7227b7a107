import { afterEach, expect, test, vi } from 'vitest'
import { consoleTransport } from '../src/console.ts'
import { transportSuite } from './contract-suite.ts'
import { response, shown } from './events.ts'

afterEach(() => void vi.restoreAllMocks())

test('prints each event with its type, and says that nobody has it', async () => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => {})
  const batch = [shown('a'), response('a')]
  expect(await consoleTransport().send(batch)).toEqual({ status: 'unconfirmed' })
  expect(print.mock.calls).toEqual([
    ['earshot', 'earshot.prompt.shown', batch[0]],
    ['earshot', 'earshot.response.submitted', batch[1]],
  ])
})

test('survives a console that a page has broken', async () => {
  const broken = () => {
    throw new Error('no console here')
  }
  expect(await consoleTransport(broken).send([shown('a')])).toEqual({ status: 'retryable', reason: 'threw' })
})

transportSuite(
  'consoleTransport',
  () => {
    const printed: string[] = []
    let working = true
    return {
      transport: consoleTransport((_, __, event) => {
        if (!working) throw new Error('no console here')
        printed.push((event as { id: string }).id) // it prints events
      }),
      received: () => printed,
      setWorking(value) {
        working = value
      },
    }
  },
  'unconfirmed',
)
