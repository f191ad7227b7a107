import { expect, test } from 'vitest'
import { openingOf } from '../src/kiosk/opening.ts'
import { listeningTell } from './fakes.ts'

const at = (time: string): number => Date.parse(`2026-11-21T${time}:00Z`) // a Saturday

test('without hours it is always open', () => {
  const { isOpen, isSettled } = openingOf({}, () => {})
  expect([isOpen(0), isSettled(0)]).toEqual([true, true])
})

test('the hours go by the clock of the place, and the first ten minutes are not settled', () => {
  const { isOpen, isSettled } = openingOf({ hours: ['sat 09:00-18:00'], timeZone: 'Europe/Berlin' }, () => {})
  expect(['07:59', '08:00', '16:59', '17:00'].map((time) => isOpen(at(time)))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(['08:00', '08:09', '08:10', '17:00'].map((time) => isSettled(at(time)))).toEqual([
    false,
    false,
    true,
    false,
  ])
})

test('a time zone that is not known is told, and the device’s counts', () => {
  const { tell, told } = listeningTell()
  expect(openingOf({ hours: ['00:00-24:00'], timeZone: 'Mars/North' }, tell).isOpen(0)).toBe(true)
  expect(told).toEqual([expect.stringMatching(/^time-zone="Mars\/North" is not known\./)])
})
