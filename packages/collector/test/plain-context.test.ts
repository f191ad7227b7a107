import { describe, expect, it } from 'vitest'
import { isPlainValue, plainContext } from '../src/asking/plain-context.ts'

describe('plainContext', () => {
  it('keeps plain names with plain values', () => {
    expect(
      plainContext([
        ['order', 'A-1041'],
        ['first-order', 'true'],
        ['table', '12'],
      ]),
    ).toEqual({
      order: 'A-1041',
      'first-order': 'true',
      table: '12',
    })
  })

  it.each([
    'Order',
    'a b',
    '1st',
    'utm_source',
    '__proto__',
    'constructor',
    'prototype',
    'gclid',
    'fbclid',
    'x'.repeat(41),
    '',
  ])('leaves out the name %j', (name) => {
    expect(Object.entries(plainContext([[name, '1']]))).toEqual([])
  })

  it('keeps at most twenty', () => {
    const many = Array.from({ length: 30 }, (_, index) => [`n${index}`, '1'] as const)
    expect(Object.keys(plainContext(many))).toHaveLength(20)
  })
})

describe('isPlainValue', () => {
  it.each([
    'A-1041',
    '12',
    '2026-11-21',
    '100245678',
    'Müller',
    'late shift',
    '000123',
    '1234567890123456',
    '3.5',
    'x'.repeat(200),
  ])('takes %j', (value) => {
    expect(isPlainValue(value)).toBe(true)
  })

  it.each([
    '',
    '   ',
    'x'.repeat(201),
    'ann@mail.example',
    'mailto:ann@mail.example',
    '+49 151 2345678',
    '0049 151 2345678',
    '0151/2345678',
    '(030) 901820',
    '555-123-4567',
    '(555) 123-4567',
    '4111 1111 1111 1111',
    '4111111111111111',
    '5500-0000-0000-0004',
  ])('refuses %j', (value) => {
    expect(isPlainValue(value)).toBe(false)
  })
})
