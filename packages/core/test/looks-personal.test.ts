import { looksPersonal } from '@earshot/core/looks-personal'
import { expect, test } from 'vitest'

test.each([
  'kim@example.com',
  ' kim@example.com ',
  'Kim <kim@example.co.uk>',
  '+49 151 2345678',
  '+14155550123',
  '0151 2345678',
  '(0151) 234-5678',
  '555-123-4567',
  '(555) 123-4567',
  // Published test numbers of card networks.
  '4111111111111111',
  '4111 1111 1111 1111',
  '5555-5555-5555-4444',
  '378282246310005',
  '6304000000000000000',
])('%s looks personal', (text) => {
  expect(looksPersonal(text)).toBe(true)
})

test.each([
  '',
  'A-1041',
  '12',
  'table 12',
  '0012345678',
  '1234567890',
  '2026-11-21',
  '555-12',
  '@home',
  'a@b',
  // One digit of a card number changed: the check digit does not fit.
  '4111111111111112',
  '411111111111',
  '41111111111111111111',
  '0190e2c2-7b1e-7c3a-9f52-0d1b6a3e8f10',
])('%s does not', (text) => {
  expect(looksPersonal(text)).toBe(false)
})
