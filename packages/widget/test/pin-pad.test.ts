import { expect, test } from 'vitest'
import { createPinPad } from '../src/kiosk/pin-pad.ts'

function pad(pin: string) {
  let opened = 0
  const made = createPinPad(pin, () => opened++)
  const type = (digits: string, now = 0) => [...digits].map((digit) => made.type(digit, now)).at(-1)
  return { type, clear: made.clear, opened: () => opened }
}

test('the PIN opens, and nothing else does', () => {
  const { type, clear, opened } = pad('0427')
  expect(type('042')).toEqual({ typed: 3, wrong: false })
  clear()
  expect(type('7042')).toEqual({ typed: 0, wrong: true })
  expect(opened()).toBe(0)
  type('0427')
  expect(opened()).toBe(1)
})

test('after five wrong ones even the right one waits for 30 seconds', () => {
  const { type, opened } = pad('0427')
  for (let tries = 0; tries < 5; tries++) type('9999', 1_000)
  type('0427', 30_999)
  expect(opened()).toBe(0)
  type('0427', 31_000)
  expect(opened()).toBe(1)
})

test('without a PIN nobody gets out', () => {
  const { type, opened } = pad('')
  type('0000')
  expect(opened()).toBe(0)
})
