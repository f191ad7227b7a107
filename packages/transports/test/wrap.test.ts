import { expect, test } from 'vitest'
import { wrap } from '../src/wrap.ts'
import { createBackend, response, taken } from './events.ts'

test('asks the wrapped transport for all but send, also where that is an instance of a class', async () => {
  const calls: string[] = []
  class Own {
    readonly name = 'own'
    readonly reach = 'simple'
    readonly #calls = calls
    async send() {
      return { status: 'unconfirmed' } as const
    }
    async flush(deadlineMs: number) {
      this.#calls.push(`flush ${deadlineMs}`)
      return false
    }
    prepare() {
      this.#calls.push('prepare')
    }
    setConsent(consent: string) {
      this.#calls.push(consent)
    }
    close() {
      this.#calls.push('close')
    }
  }
  const wrapped = wrap('own', new Own(), async (batch) => taken(batch))
  expect([wrapped.name, wrapped.reach]).toEqual(['own', 'simple'])
  expect(await wrapped.send([response('a')])).toMatchObject({ status: 'delivered' })
  expect(await wrapped.flush(7)).toBe(false)
  wrapped.prepare?.()
  wrapped.setConsent?.('granted')
  wrapped.close?.()
  expect(calls).toEqual(['flush 7', 'prepare', 'granted', 'close'])
})

test('is content with a transport that needs no preparing or closing', () => {
  const wrapped = wrap('own', createBackend(), async (batch) => taken(batch))
  expect(() => {
    wrapped.prepare?.()
    wrapped.setConsent?.('denied')
    wrapped.close?.()
  }).not.toThrow()
})
